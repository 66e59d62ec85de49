import { completeRecord, type SearchRecord, type SentRecord, sendRecord } from "./search-record.ts";

/**
 * Records as they are sent: what a record shares with the one before is left out. Of a large site those that bear names
 * are whole, of paragraphs only where they stand; neighbours that differ in the last number of their address and place
 * alone are sent as one, with how many they are.
 */
export interface SentRun extends Partial<SearchRecord> {
	count?: number;
}

/** Paragraphs under one heading, whose texts are fetched when they are needed. */
export interface ParagraphRun {
	/** The number of the first, among all records of the site. */
	first: number;
	count: number;
	record: SearchRecord;
}

/** Folds the records that are far; the numbers of records count all of them, in the order of the site. */
export function foldRuns(records: readonly SearchRecord[], isFar: (record: SearchRecord) => boolean): SentRun[] {
	const sent: SentRun[] = [];
	let open: { run: SentRun; next: string } | null = null;
	let before: SearchRecord | null = null;
	for (const record of records) {
		if (!isFar(record)) {
			sent.push(sendNext(record, before));
			open = null;
			before = record;
			continue;
		}
		const bare = { ...record, text: "" };
		if (open?.run.count && open.next === JSON.stringify(bare)) open.run.count += 1;
		else {
			open = { run: { ...sendNext(bare, before), count: 1 }, next: "" };
			sent.push(open.run);
		}
		before = bare;
		open.next = JSON.stringify(numberOn(bare, 1));
	}
	return sent;
}

/** Fields that most records share with the one before, or count on from it: they are sent where they do not. */
const CONTINUED = ["url", "group", "title", "place", "plan", "action", "section", "at"] as const;

/** What the next record has of the one before, but for what it tells itself. */
function continuedFrom(before: SearchRecord | null, own: Partial<SearchRecord> = {}): Partial<SearchRecord> {
	if (!before) return {};
	const { group, title, plan, action, section, at } = before;
	const on = (key: "url" | "place") => own[key] ?? countOn(before[key], 1);
	return { url: on("url"), group, title, place: on("place"), plan, action, section, at: at === 0 ? 0 : at + 1 };
}

function sendNext(record: SearchRecord, before: SearchRecord | null): SentRun {
	const told = continuedFrom(before);
	const own = CONTINUED.filter((key) => record[key] !== (told[key] ?? (key === "at" ? 0 : "")));
	const rest = Object.entries(sendRecord(record)).filter(([key]) => !CONTINUED.some((one) => one === key));
	return Object.fromEntries([...rest, ...own.map((key) => [key, record[key]])]) as SentRun;
}

/** The record `by` places further on in its run. */
export function numberOn(record: SearchRecord, by: number): SearchRecord {
	return { ...record, url: countOn(record.url, by), place: countOn(record.place, by), at: record.at + by };
}

const countOn = (text: string, by: number) => text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + by));

/** Records with their numbers, and runs of those whose texts are far. */
export function unfoldRuns(sent: readonly SentRun[]): { here: [number, SearchRecord][]; runs: ParagraphRun[] } {
	const here: [number, SearchRecord][] = [];
	const runs: ParagraphRun[] = [];
	let n = 0;
	let before: SearchRecord | null = null;
	for (const { count, ...own } of sent) {
		const record = completeRecord({ ...continuedFrom(before, own), ...own } as SentRecord);
		if (count === undefined) here.push([n, record]);
		else runs.push({ first: n, count, record });
		before = count === undefined ? record : numberOn(record, count - 1);
		n += count ?? 1;
	}
	return { here, runs };
}
