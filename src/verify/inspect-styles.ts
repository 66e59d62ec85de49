import { ident, string, tokenize, tokenTypes, url } from "css-tree";

/** Functions and rules of style sheets whose text is an address, also where it stands in quotes. */
const LOADING = /^(@import|url|src|image|(-\w+-)?image-set)$/;

const known = new Map<string, string[]>();

/** Addresses that a style sheet makes a browser fetch; a part of the same document does not count. Pages share most sheets: one is read once. */
export function fetchedByStyles(css: string): string[] {
	let found = known.get(css);
	if (!found) {
		found = readAddresses(css);
		known.set(css, found);
	}
	return found;
}

/** By the tokens that a browser makes of the text: no comment, no escape and no lacking bracket hides one. */
function readAddresses(css: string): string[] {
	const found: string[] = [];
	/** Names of the functions and rules that are open, the innermost last. */
	const open: string[] = [];
	tokenize(css, (type, start, end) => {
		const token = css.slice(start, end);
		if (OPENS.has(type)) open.push(nameOf(token));
		if (CLOSES.has(type)) open.pop();
		const isLoading = STRINGS.has(type) && open.some((name) => LOADING.test(name));
		if (isLoading) found.push(string.decode(token));
		if (type === tokenTypes.Url || type === tokenTypes.BadUrl) found.push(url.decode(token));
		// A name in escapes: what follows is an address to a browser, and words to the tokens.
		if (type === tokenTypes.Function && token.includes("\\")) found.push(css.slice(end, css.indexOf(")", end)));
	});
	return found.filter((address) => !address.startsWith("#"));
}

/** What a rule or a function is called: `@import`, `url`; nothing for a bare bracket. */
const nameOf = (token: string) => ident.decode(token.replace(/\($/, "")).toLowerCase();

const OPENS = new Set([tokenTypes.Function, tokenTypes.LeftParenthesis, tokenTypes.AtKeyword]);
/** A rule ends with its line or with what it opens. */
const CLOSES = new Set([tokenTypes.RightParenthesis, tokenTypes.Semicolon, tokenTypes.LeftCurlyBracket]);
const STRINGS = new Set([tokenTypes.String, tokenTypes.BadString]);
