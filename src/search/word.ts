import type { Entry } from "./entry.ts";

/** A word of a query, and the office it names, if any. */
export interface Word {
	word: string;
	office: Entry | null;
}
