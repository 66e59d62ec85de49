import type { ContentFiles } from "../../files/content-files.ts";
import type { Problem } from "../../problems/problem.ts";
import type { ContentRecords } from "../../records/content-records.ts";

/** What everything on the desk is checked against, and where its drafts are kept. */
export interface DeskPlace {
	files: ContentFiles;
	records: ContentRecords;
	problems: readonly Problem[];
	/** `2026-11-27`, in Shanghai. */
	today: string;
	/** How drafts of this site are named in the browser's store. */
	key: string;
}

/** What can be asked of the desk once all that it needs is here. */
export interface OpenedDesk {
	readTable(file: File): void;
	/** Goes on with the table that was being read when the page was closed. */
	resumeTable(): void;
	saveTemplate(): void;
	/** Draws the form of a kind of record, `update`. */
	showForm(kind: string): void;
}

/** The element of a section that is named so. Throws where the page lacks it. */
export function part<T extends HTMLElement = HTMLElement>(root: HTMLElement, name: string): T {
	const found = root.querySelector<T>(`[data-part="${name}"]`);
	if (!found) throw new Error(`页面缺少 ${name}`);
	return found;
}

/** What was kept under a name when the page was last open; null where nothing was, or the browser keeps nothing. */
export function keptDraft<T>({ key }: Pick<DeskPlace, "key">, name: string): T | null {
	try {
		const text = localStorage.getItem(`${key} ${name}`);
		return text === null ? null : (JSON.parse(text) as T);
	} catch {
		return null;
	}
}

/** Keeps a draft, or forgets it (null). False where the browser has no room or keeps nothing. */
export function keepDraft({ key }: Pick<DeskPlace, "key">, name: string, draft: unknown): boolean {
	try {
		if (draft === null) localStorage.removeItem(`${key} ${name}`);
		else localStorage.setItem(`${key} ${name}`, JSON.stringify(draft));
		return true;
	} catch {
		return false;
	}
}
