/** Order of texts by code unit: the same on every machine, in every language, for file names and days alike. */
export function compareTexts(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
