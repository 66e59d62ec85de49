import { element } from "../../client/search/search-element.ts";
import { isAsked } from "../../new/answers.ts";
import { draftNew, RECORD_KINDS } from "../../new/draft-record.ts";
import type { Desk, Drafted, Kind, NewFiles } from "../../new/kinds.ts";
import type { Answers, Question } from "../../new/question.ts";
import { lookUp } from "../../text/look-up.ts";
import { drawField, type FormField } from "./form-fields.ts";
import { button, drawMadeFiles } from "./made-files.ts";
import { openPickedFiles, type PickedFiles } from "./picked-files.ts";
import { type DeskPlace, keepDraft, keptDraft, type OpenedDesk, part } from "./place.ts";

/** No document is read on the desk; pictures and papers are those that were chosen. */
const deskOf = (picked: PickedFiles): Desk => ({
	has: () => false,
	readBytes: picked.read,
	readDocument: () => Promise.reject(new Error("请用命令导入方案")),
});

/** What of a question takes the focus. */
const CONTROLS = "input, select, textarea, summary";

/** Opens the part of the desk that has a form for each kind of record. */
export function startRecords(root: HTMLElement, place: DeskPlace): Pick<OpenedDesk, "showForm"> {
	const section = part(root, "records");
	const form = part(section, "form");
	const picked = openPickedFiles(place);
	return { showForm: (kind) => showForm(kind, form, part(section, "made"), { ...place, picked }) };
}

/** Where a form is filled in. */
interface FormPlace extends DeskPlace {
	picked: PickedFiles;
}

/** Draws the questions of a kind as far as the answers call for them, with what was answered before. */
function showForm(name: string, form: HTMLElement, made: HTMLElement, place: FormPlace): void {
	const kind = lookUp(RECORD_KINDS, name);
	if (!kind) {
		form.replaceChildren();
		made.replaceChildren();
		return;
	}
	const questions = kind.questions(place.records, deskOf(place.picked));
	const answers: Answers = keptDraft<Answers>(place, `form ${name}`) ?? {};
	let fields = new Map<string, FormField>();
	const take = () => {
		for (const { question, value } of fields.values()) answers[question.flag] = value();
		keepDraft(place, `form ${name}`, answers);
		place.picked.keep([...fields.values()].flatMap(({ question, value }) => (question.isFile ? [value()] : [])));
	};
	const draw = () => {
		const asked = questions.filter((question) => isAsked(question, answers));
		const drawn = asked.map((question): [string, FormField] => {
			const key = keyOf(question, answers);
			const before = answers[question.flag] ?? "";
			return [key, fields.get(key) ?? drawField(question, answers, before, changed, place.picked)];
		});
		const next = new Map(drawn);
		for (const [key, { box }] of fields) if (!next.has(key)) box.remove();
		fields = next;
		let at = form.firstElementChild;
		for (const { box } of fields.values()) {
			if (box === at) at = at.nextElementSibling;
			else form.insertBefore(box, at);
		}
	};
	const changed = () => {
		take();
		draw();
		made.replaceChildren();
	};
	const actions = element("p", "actions");
	actions.append(
		button("检查并生成", () => void submit(kind, [...fields.values()], made, place)),
		button("清空这张表单", () => {
			keepDraft(place, `form ${name}`, null);
			showForm(name, form, made, place);
			form.querySelector<HTMLElement>(CONTROLS)?.focus();
		}),
	);
	form.replaceChildren(actions);
	made.replaceChildren();
	draw();
}

/**
 * A question is drawn anew only where there is something else to choose: words that are being typed, by an input method
 * too, the place of the cursor and an opened list stay.
 */
function keyOf({ flag, choices, offers }: Question, answers: Answers): string {
	return JSON.stringify([flag, choices?.(answers), offers?.(answers)]);
}

/** Checks the answers as the command does; shows the files, or what stands against them beside its field. */
async function submit(kind: Kind, fields: readonly FormField[], made: HTMLElement, place: FormPlace): Promise<void> {
	const flags: Answers = {};
	for (const { question, value, complain } of fields) {
		const said = value();
		if (said !== "" || question.isOptional) flags[question.flag] = said;
		complain("");
	}
	const { files, records: content, problems, today } = place;
	const workplace = { files, content, problems, today, desk: deskOf(place.picked) };
	const draft = await draftNew(kind, workplace, { flags, ask: null }).catch(
		(error: unknown): Drafted => ({
			faults: [String(error)],
		}),
	);
	if ("faults" in draft) showFaults(draft.faults, fields, made);
	else await showMade(draft, made, place);
}

/** Faults name a flag where they are about one answer; the rest is said below. */
function showFaults(faults: readonly string[], fields: readonly FormField[], made: HTMLElement): void {
	const list = element("ul", "problems");
	let first: FormField | null = null;
	for (const fault of faults) {
		const [, missing, flag = "", words = ""] = /^(缺少 )?--([\w-]+)[： ]?(.*)$/s.exec(fault) ?? [];
		const field = fields.find(({ question }) => question.flag === flag);
		field?.complain(missing ? "请填写" : words);
		first ??= field ?? null;
		if (!field) list.append(element("li", "error", fault));
	}
	const count = faults.length - list.children.length;
	const said = element("p", "", count > 0 ? `有 ${count} 项要填或要改，见那一项下面的说明。` : "检查没有通过：");
	const told = element("div");
	told.setAttribute("role", "alert");
	told.append(said, list);
	made.replaceChildren(told);
	first?.box.querySelector<HTMLElement>(CONTROLS)?.focus();
}

async function showMade(draft: NewFiles, made: HTMLElement, place: DeskPlace): Promise<void> {
	const { files, changed = [], ledger } = draft;
	const fresh = [...files].map(([file, content]) =>
		typeof content === "string" ? { file, before: "", after: content } : { file, bytes: content },
	);
	const { drawPreview } = await import("./preview-record.ts");
	const preview = drawPreview(draft, place);
	const heading = element("h3", "", "检查通过了，把下面的内容放进网站的文件");
	heading.tabIndex = -1;
	const shown = preview ? [element("h3", "", "网页上会是这样"), preview] : [];
	made.replaceChildren(...shown, heading, ...drawMadeFiles([...fresh, ...changed, ...(ledger ? [ledger] : [])], place));
	heading.focus();
}
