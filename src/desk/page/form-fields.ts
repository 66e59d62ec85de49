import { element } from "../../client/search/search-element.ts";
import { type Answers, plainAsk, type Question, splitAnswers } from "../../new/question.ts";
import { formatWords, quoteFound } from "../../problems/problem.ts";
import { drawFileControl } from "./file-field.ts";
import type { PickedFiles } from "./picked-files.ts";

/** A question as it stands on the page. */
export interface FormField {
	question: Question;
	box: HTMLElement;
	/** What was answered; several with 、 between them. */
	value(): string;
	/** Says what is wrong beside the field; nothing where it is empty. */
	complain(words: string): void;
}

/** Lists of more entries than this can be searched. */
const FEW = 12;

/** Draws a question: a list to choose from, boxes to tick, or a field to fill in. */
export function drawField(
	question: Question,
	answers: Answers,
	before: string,
	changed: () => void,
	files: PickedFiles,
): FormField {
	const id = `field-${question.flag}`;
	const box = element("div", "question");
	const fault = element("p", "fault");
	fault.id = `${id}-fault`;
	fault.setAttribute("role", "alert");
	const picked = question.isFile ? drawFileControl(id, before, files, changed) : null;
	const ticked = question.offers ? drawBoxes(question, answers, before, changed) : null;
	if (ticked) {
		box.append(ticked.box, fault);
	} else {
		const label = document.createElement("label");
		label.htmlFor = id;
		label.textContent = labelOf(question);
		box.append(label, picked?.box ?? drawControl(question, answers, id, before, changed), fault);
	}
	const control = box.querySelector<HTMLInputElement>(`#${id}`);
	const complain = (words: string) => {
		fault.textContent = words;
		(control ?? box).setAttribute("aria-invalid", String(words !== ""));
	};
	control?.setAttribute("aria-describedby", fault.id);
	const value = () => (ticked ?? picked)?.value() ?? control?.value.trim() ?? "";
	// Said words go as soon as something else is typed: were they to go when the field is left, the button that is being
	// pressed would move away below the finger.
	for (const event of ["input", "change"]) control?.addEventListener(event, () => complain(""));
	const judge = () => {
		const said = value();
		const words = said === "" ? "" : faultOf(question, said, answers);
		if (words !== "") complain(words);
	};
	// What a file lacks is said below it as soon as it is chosen.
	if (!picked) control?.addEventListener("blur", judge);
	return { question, box, value, complain };
}

function labelOf(question: Question): string {
	return `${plainAsk(question)}${question.isOptional ? "（可以不填）" : ""}`;
}

function faultOf(question: Question, text: string, answers: Answers): string {
	const fault = question.check(text, answers);
	return fault ? formatWords({ found: quoteFound(text), ...fault }) : "";
}

function drawControl(
	question: Question,
	answers: Answers,
	id: string,
	before: string,
	changed: () => void,
): HTMLElement {
	const choices = question.choices?.(answers) ?? [];
	if (choices.length > 0) {
		const select = document.createElement("select");
		select.id = id;
		const known = choices.map(({ value, title }) => new Option(title, value));
		select.append(new Option("（请选择）", ""), ...known);
		select.value = choices.some(({ value }) => value === before) ? before : "";
		select.addEventListener("change", changed);
		return select;
	}
	const input = question.isLong ? document.createElement("textarea") : document.createElement("input");
	input.id = id;
	input.value = before;
	input.autocomplete = "off";
	input.addEventListener("input", changed);
	return input;
}

/** Entries to tick; of many, those that hold some words. */
function drawBoxes(question: Question, answers: Answers, before: string, changed: () => void) {
	const chosen = new Set(splitAnswers(before));
	const choices = question.offers?.(answers) ?? [];
	const box = document.createElement("details");
	const summary = element("summary");
	const count = () => {
		summary.textContent = `${labelOf(question)}：已选 ${chosen.size} 项`;
	};
	const rows = choices.map(({ value, title }) => {
		const row = element("label", "tick");
		const tick = document.createElement("input");
		tick.type = "checkbox";
		tick.checked = chosen.has(value);
		tick.addEventListener("change", () => {
			if (tick.checked) chosen.add(value);
			else chosen.delete(value);
			count();
			changed();
		});
		row.append(tick, ` ${title}`);
		return { row, title };
	});
	count();
	box.append(summary);
	if (choices.length > FEW) box.append(drawFilter(rows));
	box.append(...rows.map(({ row }) => row));
	return { box, value: () => choices.flatMap(({ value }) => (chosen.has(value) ? [value] : [])).join("、") };
}

function drawFilter(rows: readonly { row: HTMLElement; title: string }[]): HTMLElement {
	const filter = document.createElement("input");
	filter.type = "search";
	filter.setAttribute("aria-label", "输入几个字查找");
	filter.placeholder = "输入几个字查找";
	filter.addEventListener("input", () => {
		for (const { row, title } of rows) row.hidden = !title.includes(filter.value.trim());
	});
	return filter;
}
