const DAY = 86_400_000;
/** The days that count as day 0: Excel's 1900 system (with its 29 February 1900) and the old Macintosh one. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** The day that a spreadsheet keeps as a number, `42655` → `2016-10-12`; null before 1980, so that `20161` is none. */
export function serialDay(serial: string, is1904: boolean): string | null {
	const days = Math.floor(Number(serial));
	if (!Number.isFinite(days)) return null;
	const date = new Date(EPOCHS[is1904 ? 1904 : 1900] + days * DAY);
	const year = date.getUTCFullYear();
	return year >= 1980 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

/** The number that a spreadsheet keeps for a day, `2016-10-12` → 42655; null when there is no such day. */
export function serialOf(day: string): number | null {
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? null : (time - EPOCHS[1900]) / DAY;
}
