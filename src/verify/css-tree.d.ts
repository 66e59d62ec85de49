/** What is asked of the library: the tokens of a style sheet, and what the spellings of three of them mean. */
declare module "css-tree" {
	/** Calls back with each token's type and its place: from the first character to before the last. */
	export function tokenize(text: string, onToken: (type: number, start: number, end: number) => void): void;
	export const tokenTypes: Readonly<
		Record<
			| "AtKeyword"
			| "BadString"
			| "BadUrl"
			| "Function"
			| "LeftCurlyBracket"
			| "LeftParenthesis"
			| "RightParenthesis"
			| "Semicolon"
			| "String"
			| "Url",
			number
		>
	>;
	interface Spelling {
		decode(token: string): string;
	}
	export const ident: Spelling;
	export const string: Spelling;
	export const url: Spelling;
}
