import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { copyCityProject, PLAN } from "../city.ts";

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
	for (const id of targets) expect(parts["xl/worksheets/sheet3.xml"]).toContain(`（${id}）</t>`);
	expect(parts["xl/workbook.xml"]).toContain('<sheet name="列表" sheetId="3" state="hidden" r:id="rId3"/>');
	const rules = [...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/sqref="(\w+):\w+"><formula1>([^<]+)</g)];
	expect(rules.map(([, place, formula]) => [place, formula])).toEqual([
		["A2", `'列表'!$A$2:$A$${targets.length + 1}`],
		["B2", "'列表'!$B$2:$B$6"],
		["F2", "'列表'!$C$2:$C$9"],
		["E2", "'列表'!$D$2:$D$12"],
		["H2", "'列表'!$E$2:$E$5"],
	]);
});

test("the same content gives the same bytes", async () => {
	runScript(folder, "scripts/template.ts", ["--out", "again.xlsx"]);
	const read = (name: string) => readFile(path.join(folder, name));
	expect((await read("again.xlsx")).equals(await read("form.xlsx"))).toBe(true);
});

test("an empty form has nothing to add, a filled one is understood", async () => {
	expect(intake("form.xlsx").stdout).toBe("共 0 行：新增 0，更正 0，已公布 0，跳过 0，拒绝 0\n没有要登记的数值\n");
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
	const filled = Object.entries(cells).map(
		([letter, text]) => `<c r="${letter}2" t="inlineStr"><is><t>${text}</t></is></c>`,
	);
	const sheet = parts["xl/worksheets/sheet1.xml"]?.replace(
		"</sheetData>",
		`<row r="2">${filled.join("")}</row></sheetData>`,
	);
	const all = Object.entries({ ...parts, "xl/worksheets/sheet1.xml": sheet ?? "" });
	await writeFile(
		path.join(folder, "filled.xlsx"),
		zipSync(Object.fromEntries(all.map(([name, xml]) => [name, strToU8(xml)]))),
	);
	const { status, stdout } = intake("filled.xlsx");
	expect(status).toBe(0);
	expect(stdout).toMatch(
		/^第 2 行 新增（编号 88）：居民具备环境素养的比例（示例） · 云川 · 2024 · 约 11\.60 %（时期“2024年”读作 2024）\n/,
	);
});
