import { checkContent } from "../../check/check-content.ts";
import { withFiles } from "../../files/content-files.ts";
import { decodeText } from "../../files/text-file.ts";
import { parseDate } from "../../intake/cells/written-time.ts";
import { draftIntake, type IntakeContent } from "../../intake/draft-intake.ts";
import { buildTemplate } from "../../intake/table-template.ts";
import type { TableFile } from "../../intake/workbook/table-file.ts";
import { formatWorkbook } from "../../intake/workbook/write-xlsx.ts";
import { saveFile } from "./made-files.ts";
import { type DeskPlace, keepDraft, type OpenedDesk, part } from "./place.ts";
import { type Controls, keepTable, offer, offerSheets, restoreTable } from "./table-controls.ts";
import { drawResult, sayTable } from "./table-result.ts";

/** Opens the part of the desk that reads tables. */
export function startTable(
	root: HTMLElement,
	place: DeskPlace,
): Pick<OpenedDesk, "readTable" | "resumeTable" | "saveTemplate"> {
	const section = part(root, "table");
	const controls: Controls = {
		file: part(section, "file"),
		plan: part(section, "plan"),
		sheet: part(section, "sheet"),
		correct: part(section, "correct"),
		recorded: part(section, "recorded"),
		state: part(section, "state"),
		result: part(section, "result"),
	};
	let table: TableFile | null = null;
	let last = 0;
	// Of several readings under way the newest is shown, whichever ends last.
	const read = async () => {
		last += 1;
		const own = last;
		if (table) await readTable(table, controls, place, () => own === last);
	};
	const choose = async (file: File) => {
		table = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
		offer(controls.sheet, []);
		await read();
	};
	offer(
		controls.plan,
		place.records.plans.map(({ plan }) => [plan.id, plan.shortTitle]),
	);
	for (const name of ["plan", "sheet", "correct", "recorded"] as const) {
		controls[name].addEventListener("change", () => void read());
	}
	part(section, "forget").addEventListener("click", () => {
		table = null;
		last += 1;
		keepDraft(place, "table", null);
		controls.file.value = "";
		controls.state.textContent = "已清空。";
		controls.result.replaceChildren();
	});
	return {
		readTable: (file) => void choose(file),
		resumeTable() {
			table = restoreTable(controls, place);
			void read();
		},
		saveTemplate: () => saveTemplate(controls.plan.value, place),
	};
}

/** Reads a table against the content and shows what came of it. */
async function readTable(
	table: TableFile,
	controls: Controls,
	place: DeskPlace,
	isNewest: () => boolean,
): Promise<void> {
	const { plan, sheet, correct, recorded, state, result } = controls;
	state.textContent = `正在读“${table.name}”……`;
	// Shown before a long table keeps the browser busy.
	await new Promise((resolve) => setTimeout(resolve));
	const draft = await draftIntake(table, contentOf(place), {
		plan: plan.value,
		sheet: sheet.value || undefined,
		recorded: dayWritten(recorded.value),
		correct: correct.checked,
		today: place.today,
	}).catch((error: unknown) => String(error));
	if (!isNewest()) return;
	if (typeof draft === "string") {
		state.textContent = `没有读成“${table.name}”：${draft}`;
		return result.replaceChildren();
	}
	offerSheets(draft, sheet);
	const isKept = keepTable(table, controls, place);
	state.textContent = `${sayTable(table.name, draft)}${isKept ? "" : "（表太大，关掉这一页以后要再选一次。）"}`;
	result.replaceChildren(...drawResult(table.name, draft, place));
}

/** The day of entry in any form that tables may have; what is none is refused by intake. */
function dayWritten(text: string): string {
	const day = parseDate(text);
	return typeof day === "string" ? day : text.trim();
}

function contentOf({ files, records, problems }: DeskPlace): IntakeContent {
	return {
		name: files.name,
		records,
		problems,
		text: (file) => decodeText(files.bytes.get(file) ?? new Uint8Array()) ?? "",
		check: (written) => checkContent(withFiles(files, Object.entries(written))).problems,
	};
}

function saveTemplate(id: string, { records }: DeskPlace): void {
	const plan = records.plans.find((one) => one.plan.id === id) ?? records.plans[0];
	if (!plan) return;
	const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	saveFile(`${plan.plan.id}.xlsx`, formatWorkbook(buildTemplate(plan)), type);
}
