/** The same answer for the same text: of our own templates, whose texts stand on page after page. */
export function rememberText<V>(make: (text: string) => V): (text: string) => V {
	const known = new Map<string, V>();
	return (text) => {
		const found = known.get(text) ?? make(text);
		known.set(text, found);
		return found;
	};
}
