import type { IntakeDraft } from "../../intake/draft-intake.ts";
import type { TableFile } from "../../intake/workbook/table-file.ts";
import { fromBase64, toBase64 } from "../desk-content.ts";
import { type DeskPlace, keepDraft, keptDraft } from "./place.ts";

/** What stands on the page for tables. */
export interface Controls {
	file: HTMLInputElement;
	plan: HTMLSelectElement;
	sheet: HTMLSelectElement;
	correct: HTMLInputElement;
	recorded: HTMLInputElement;
	state: HTMLElement;
	result: HTMLElement;
}

/** A table as it is kept until the page is opened again. */
interface KeptTable {
	name: string;
	bytes: string;
	plan: string;
	sheet: string;
	correct: boolean;
}

/** A browser keeps about five million characters of a site. */
const MOST_KEPT = 1_500_000;

/** Of several sheets one is chosen; the first entry asks for it. */
export function offerSheets({ sheets }: IntakeDraft, select: HTMLSelectElement): void {
	const chosen = select.value;
	offer(select, sheets.length > 1 ? [["", "（自动）"], ...sheets.map((name): [string, string] => [name, name])] : []);
	select.value = sheets.includes(chosen) ? chosen : "";
}

/** Fills a list; one that leaves nothing to choose is not shown. */
export function offer(select: HTMLSelectElement, choices: readonly (readonly [value: string, words: string])[]): void {
	select.replaceChildren(...choices.map(([value, words]) => new Option(words, value)));
	const field = select.closest<HTMLElement>(".field");
	if (field) field.hidden = choices.length < 2;
}

/** Keeps a table for the next visit; false where it is too large. */
export function keepTable({ name, bytes }: TableFile, { plan, sheet, correct }: Controls, place: DeskPlace): boolean {
	if (bytes.length > MOST_KEPT) return keepDraft(place, "table", null) && false;
	const kept: KeptTable = {
		name,
		bytes: toBase64(bytes),
		plan: plan.value,
		sheet: sheet.value,
		correct: correct.checked,
	};
	return keepDraft(place, "table", kept);
}

/** What was being read when the page was closed. */
export function restoreTable({ plan, sheet, correct }: Controls, place: DeskPlace): TableFile | null {
	const kept = keptDraft<KeptTable>(place, "table");
	if (!kept) return null;
	if (place.records.plans.some((one) => one.plan.id === kept.plan)) plan.value = kept.plan;
	sheet.replaceChildren(new Option(kept.sheet, kept.sheet));
	sheet.value = kept.sheet;
	correct.checked = kept.correct;
	return { name: kept.name, bytes: fromBase64(kept.bytes) };
}
