import { expect, test } from "vitest";
import { sayOnDesk } from "../../src/intake/desk-words.ts";
import type { IntakeDraft } from "../../src/intake/draft-intake.ts";
import { markSheet } from "../../src/intake/marked-copy.ts";
import { viewSheet } from "../../src/intake/sheet-view.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { readTableFile } from "../../src/intake/workbook/table-file.ts";
import { formatWorkbook } from "../../src/intake/workbook/write-xlsx.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { HEADINGS, known, published, row } from "./tables.ts";

/** Reads a file as the desk does. */
async function open(name: string, bytes: Uint8Array): Promise<IntakeDraft> {
	const problems: Problem[] = [];
	const grid = await readTableFile({ name, bytes }, undefined, problems);
	const intake = grid && takeIn(grid, known, published, false);
	return {
		file: "",
		before: "",
		after: "",
		ledger: null,
		added: 0,
		intake,
		sheets: [],
		problems: [...problems, ...(intake?.problems ?? [])],
	};
}
const openText = (...lines: string[]) => open("t.csv", new TextEncoder().encode(`${lines.join("\n")}\n`));
const markedCopy = (draft: IntakeDraft) => {
	if (!draft.intake) throw new Error("no table");
	return formatWorkbook([markSheet(draft.intake.grid, draft.problems, sayOnDesk)]);
};

test("what was understood and what is refused stands at its cell and its row", async () => {
	const view = viewSheet(
		await openText("某标题", HEADINGS, row({ 数值: "约10.6", 限定词: "" }), row({ 数值: "六七", 时期: "2019" })),
	);
	expect(view?.rows.map(({ line, state, said }) => [line, state, said.length])).toEqual([
		[1, "beside", 1],
		[2, null, 0],
		[3, "new", 1],
		[4, "refused", 1],
	]);
	const value = HEADINGS.split(",").indexOf("数值");
	expect(view?.rows[2]?.cells[value]).toEqual({ shown: "约10.6", state: "read", said: ["读作 10.6"] });
	const refused = view?.rows[3]?.cells[value];
	expect(refused).toMatchObject({ shown: "六七", state: "refused" });
	expect(refused?.said[0]).toContain("数值读到“六七”，应为一个数字");
	expect(view?.elsewhere).toEqual([]);
});

test("a marked copy is refused at the same cells, is not asked about its own notes, and is taken once it is mended", async () => {
	const first = await openText(HEADINGS, row(), row({ 数值: "六七", 时期: "2019" }));
	const again = await open("t.xlsx", markedCopy(first));
	const places = ({ problems }: IntakeDraft) => problems.map(({ line, column, code }) => [line, column, code]);
	expect(places(again)).toEqual(places(first));
	const grid = first.intake?.grid;
	if (!grid) throw new Error("no table");
	const sheet = markSheet(grid, first.problems, sayOnDesk);
	const mended = { ...sheet, rows: sheet.rows.map((cells) => cells.map((text) => (text === "六七" ? "6.7" : text))) };
	expect((await open("t.xlsx", formatWorkbook([mended]))).problems).toEqual([]);
});

test("what has to be confirmed stays so in the copy, whatever it was", async () => {
	const first = await openText(HEADINGS, row());
	const grid = first.intake?.grid;
	if (!grid) throw new Error("no table");
	const cells = grid.rows[1]?.cells ?? [];
	const fault = { code: "sheet-cell-struck", found: "有删除线", expected: "没有删除线的内容", cure: "请核对" } as const;
	cells[HEADINGS.split(",").indexOf("来源标题")] = { text: "某报", faults: [fault] };
	const { problems } = takeIn(grid, known, published, false);
	const { problems: again } = await open("t.xlsx", markedCopy({ ...first, problems }));
	expect(again.map(({ code, found }) => [code, found])).toEqual([["table-cell-unconfirmed", "读到“【请核对】某报”"]]);
});

test("a note that somebody else wrote in the copy is asked about", async () => {
	const first = await openText(HEADINGS, row());
	const grid = first.intake?.grid;
	if (!grid) throw new Error("no table");
	const sheet = markSheet(grid, [], sayOnDesk);
	const note = (text: string) => new Map([["D2", { kind: "refused" as const, note: text }]]);
	const opened = async (text: string) =>
		(await open("t.xlsx", formatWorkbook([{ ...sheet, marks: note(text) }]))).problems;
	expect(await opened("填报台：数值读到“六七”")).toEqual([]);
	expect((await opened("填报台：数值读到“六七”\n这个数还没有定")).map(({ found }) => found)).toEqual([
		"读到“10.6”，批注读到“这个数还没有定”",
	]);
});

test("nobody on the desk is told to type a command", async () => {
	const said = (await openText(HEADINGS, row({ 地区: "全国", 时期: "2020", 数值: "9" }))).problems.map(({ cure }) =>
		sayOnDesk(cure),
	);
	expect(said).toEqual(["若是更正，请在“更正编号”列写 5，或勾选“不同的数值都作为更正”；否则请核对这一行"]);
});
