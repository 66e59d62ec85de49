import { completeRecord, type SearchRecord, type SentRecord, sendRecord } from "./search-record.ts";

/**
 * Records of a large site as they are sent: those that bear names whole, of paragraphs only where they stand. Neighbours
 * that differ in the last number of their address and place alone are sent as one, with how many they are.
 */
export interface SentRun extends SentRecord {
	count?: number;
}

/** Paragraphs under one heading, whose texts are fetched when they are needed. */
export interface Run {
	/** The number of the first, among all records of the site. */
	first: number;
	count: number;
	record: SearchRecord;
}

/** Folds the records that are far; the numbers of records count all of them, in the order of the site. */
export function foldRuns(records: readonly SearchRecord[], isFar: (record: SearchRecord) => boolean): SentRun[] {
	const sent: SentRun[] = [];
	let open: { run: SentRun; next: string } | null = null;
	for (const record of records) {
		if (!isFar(record)) {
			sent.push(sendRecord(record));
			open = null;
			continue;
		}
		const bare = { ...record, text: "" };
		if (open?.run.count && open.next === JSON.stringify(bare)) open.run.count += 1;
		else {
			open = { run: { ...sendRecord(bare), count: 1 }, next: "" };
			sent.push(open.run);
		}
		open.next = JSON.stringify(numberOn(bare, 1));
	}
	return sent;
}

/** The record `by` places further on in its run. */
export function numberOn(record: SearchRecord, by: number): SearchRecord {
	const on = (text: string) => text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + by));
	return { ...record, url: on(record.url), place: on(record.place), at: record.at + by };
}

/** Records with their numbers, and runs of those whose texts are far. */
export function unfoldRuns(sent: readonly SentRun[]): { here: [number, SearchRecord][]; runs: Run[] } {
	const here: [number, SearchRecord][] = [];
	const runs: Run[] = [];
	let n = 0;
	for (const record of sent) {
		if (record.count === undefined) here.push([n, completeRecord(record)]);
		else {
			const { count, ...first } = record;
			runs.push({ first: n, count, record: completeRecord(first) });
		}
		n += record.count ?? 1;
	}
	return { here, runs };
}
