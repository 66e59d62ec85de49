/** What a record belongs to; results are grouped and filtered by it. */
export const GROUPS = ["部门", "原文", "任务", "目标", "动态"] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that can be found: a paragraph of the issued text, an action, a department, a target or an update. */
export interface SearchRecord {
	url: string;
	group: Group;
	/** Where it stands or what it is called: 三（一）措施第2段, 市教育局. */
	title: string;
	/** What is searched and shown. */
	text: string;
	/** Other names it is known by: everyday, full and later ones. */
	names: string[];
	plan: string;
	/** Numeral and title of the action it belongs to. */
	action: string;
	/** The headings it stands under, which several words may also be found in. */
	section: string;
	/** Offices that lead or are responsible in this record, as `牵头:市教育局`. */
	duties: string[];
	/** A list of names rather than a sentence: it yields to sentences of equal match. */
	isList: boolean;
	year: string;
}

/** Characters up to which the whole text is loaded and scanned, which is one request and answers at once. */
const MEMORY_LIMIT = 150_000;

/** Whether a site's texts are searched in memory; else Pagefind fetches the chunks a query needs. */
export function fitsInMemory(records: readonly SearchRecord[]): boolean {
	return records.reduce((sum, { text }) => sum + text.length, 0) <= MEMORY_LIMIT;
}
