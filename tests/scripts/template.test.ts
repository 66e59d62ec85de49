import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { copyCityProject, PLAN } from "../city.ts";
import { fillForm } from "../fill-form.ts";

let folder: string;
let parts: Record<string, string>;

beforeAll(async () => {
	folder = await copyCityProject();
	expect(runScript(folder, "scripts/template.ts", ["--out", "form.xlsx"]).stdout).toBe(
		"已生成 form.xlsx：在“填写”表里填好后，运行 npm run intake -- form.xlsx\n",
	);
	const files = unzipSync(await readFile(path.join(folder, "form.xlsx")));
	parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
});
afterAll(() => rm(folder, { recursive: true }));

const intake = (file: string) => runScript(folder, "scripts/intake.ts", [file, "--recorded", "2026-11-24"]);

test("every part is well-formed and every part that is named is there", () => {
	const documents = Object.values(parts).map((xml) =>
		new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "application/xml"),
	);
	const named = documents.flatMap((document) =>
		[...document.getElementsByTagName("Override")].map((part) => part.getAttribute("PartName")?.slice(1)),
	);
	expect(named.sort()).toEqual(
		Object.keys(parts)
			.filter((name) => /^xl\/[^_]*$/.test(name))
			.sort(),
	);
});

test("drop-down lists hold what the content has, on a hidden sheet", async () => {
	// A target without a number has no figures to fill in.
	const names = await readdir(`demo/content/plans/${PLAN}/targets`);
	const targets = names.map((name) => name.replace(".mdx", "")).filter((id) => id !== "participation");
	for (const id of targets) expect(parts["xl/worksheets/sheet4.xml"]).toContain(`（${id}）</t>`);
	expect(parts["xl/workbook.xml"]).toContain('<sheet name="列表" sheetId="4" state="hidden" r:id="rId4"/>');
	const rules = [...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/sqref="(\w+):\w+"><formula1>([^<]+)</g)];
	const last = targets.length + 1;
	expect(rules.map(([, place, formula]) => [place, formula])).toEqual([
		["A2", `'列表'!$A$2:$A$${last}`],
		["B2", "'列表'!$C$2:$C$6"],
		["E2", "'列表'!$D$2:$D$12"],
		// The unit is that of the target in the same row, and no other.
		["F2", `OFFSET('列表'!$B$1,MATCH($A2,'列表'!$A$2:$A$${last},0),0)`],
		["H2", "'列表'!$E$2:$E$5"],
	]);
});

test("the form says what must be filled in and how, and prints on pages of one width", () => {
	const form = parts["xl/worksheets/sheet1.xml"] ?? "";
	for (const heading of ["目标*", "地区*", "时期*", "数值*", "证据等级*", "来源标题*", "来源网址*", "单位", "备注"]) {
		expect(form).toContain(`>${heading}</t>`);
	}
	expect(form.match(/ prompt="[^"]{8,255}"/g)).toHaveLength(14);
	expect(form).toContain('<pageSetUpPr fitToPage="1"/>');
	expect(form).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
	expect(parts["xl/workbook.xml"]).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'填写'!$1:$1<`);
});

test("published rows stand on a sheet of their own with their numbers, so that a correction can name one", async () => {
	const published = await readFile(path.join(folder, `content/plans/${PLAN}/progress.csv`), "utf8");
	const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
	expect(parts["xl/workbook.xml"]).toContain('<sheet name="已公布" sheetId="2" r:id="rId2"/>');
	expect(sheet.match(/<row /g)).toHaveLength(published.trim().split("\n").length);
	expect(sheet).toMatch(/>3<\/t><\/is><\/c>.*居民具备环境素养的比例.*云川.*2021.*8\.6/);
});

test("the same content gives the same bytes", async () => {
	runScript(folder, "scripts/template.ts", ["--out", "again.xlsx"]);
	const read = (name: string) => readFile(path.join(folder, name));
	expect((await read("again.xlsx")).equals(await read("form.xlsx"))).toBe(true);
});

test("an empty form has nothing to add, a filled one is understood", async () => {
	expect(intake("form.xlsx").stdout).toBe(
		"第 2 行 跳过：示例行\n共 1 行：新增 0，更正 0，已公布 0，跳过 1，拒绝 0\n没有要登记的数值\n",
	);
	const cells: Record<string, string> = {
		A: "居民具备环境素养的比例（示例）（literacy-rate）",
		B: "云川",
		C: "2024年",
		D: "11.60",
		E: "约",
		F: "%",
		H: "媒体报道",
		I: "某报",
		K: "https://example.org/a",
		L: "2025-03",
	};
	await writeFile(path.join(folder, "filled.xlsx"), fillForm(await readFile(path.join(folder, "form.xlsx")), cells));
	const { status, stdout } = intake("filled.xlsx");
	expect(status).toBe(0);
	expect(stdout).toMatch(
		/第 3 行 新增（编号 88）：居民具备环境素养的比例（示例） · 云川 · 2024 · 约 11\.60 %（时期“2024年”读作 2024）\n/,
	);
});
