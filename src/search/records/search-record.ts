/** What a record belongs to; results are grouped and filtered by it. */
export const GROUPS = ["部门", "方案", "原文", "任务", "目标", "交付", "注", "动态"] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that can be found: a paragraph of the issued text, an action, a department, a target or an update. */
export interface SearchRecord {
	url: string;
	group: Group;
	/** What it is about or what it is called: 实施科普信息化工程, 市教育局. */
	title: string;
	/** Where a paragraph stands, 三（一）措施第2段. */
	place: string;
	/** What is searched and shown. */
	text: string;
	/** Other names it is known by: everyday, full and later ones, numbers. */
	names: string[];
	plan: string;
	/** Numeral and title of the action it belongs to. */
	action: string;
	/** The headings it stands under, which several words may also be found in. */
	section: string;
	/** Offices that lead or are responsible in this record, as `牵头:市教育局`. */
	duties: string[];
	/** The same of the action it belongs to: the text names no office for a single task or measure. */
	inherited: string[];
	/** A list of names rather than a sentence: it yields to sentences of equal match. */
	isList: boolean;
	/** A heading names what stands below it. */
	isHeading: boolean;
	/** Position among all paragraphs of the site's texts, labels included, from 1; 0 for what is no paragraph. */
	at: number;
	year: string;
}

/** A record as it is sent: what is empty is left out. */
export type SentRecord = Pick<SearchRecord, "url" | "group" | "title"> & Partial<SearchRecord>;

const EMPTY = {
	text: "",
	place: "",
	names: [],
	plan: "",
	action: "",
	section: "",
	duties: [],
	inherited: [],
	isList: false,
	isHeading: false,
	at: 0,
	year: "",
};

/** A record with every field. */
export function completeRecord(record: SentRecord): SearchRecord {
	return { ...EMPTY, ...record };
}

/** A record without its empty fields and what is told by others. */
export function sendRecord({ inherited: _, ...record }: SearchRecord): SentRecord {
	const told = Object.entries(record).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
	return Object.fromEntries(told) as SentRecord;
}

/** Records with the duties that they inherit from their action, as its own record states them. */
export function inheritDuties(records: readonly SearchRecord[]): SearchRecord[] {
	const keyOf = ({ plan, action }: SearchRecord) => `${plan}\n${action}`;
	const stated = new Map(
		records.flatMap((record) => (record.group === "任务" ? [[keyOf(record), record.duties]] : [])),
	);
	return records.map((record) => {
		const isOwn = record.action === "" || record.isList || record.group === "任务";
		return isOwn ? record : { ...record, inherited: stated.get(keyOf(record)) ?? [] };
	});
}
