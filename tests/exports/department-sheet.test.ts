import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { departmentCsv, departmentSheet } from "../../src/exports/department-sheet.ts";
import { readTableFile } from "../../src/intake/workbook/table-file.ts";
import { formatWorkbook } from "../../src/intake/workbook/write-xlsx.ts";
import { readDemo } from "../demo.ts";

test("an office's duties as a table: in full words, the same in both files, with all that the page says of it", async () => {
	const site = await readDemo();
	for (const department of site.departments) {
		const bytes = formatWorkbook([departmentSheet(department, site)]);
		const grid = await readTableFile({ name: "a.xlsx", bytes }, undefined, []);
		const read = grid?.rows.map(({ cells }) => cells.map(({ text }) => text));
		const [head, ...rows] = parse(departmentCsv(department, site), { bom: true }) as string[][];
		expect(read).toEqual([head, ...rows]);
		const at = (name: string) => head?.indexOf(name) ?? -1;
		const words = (kind: string) =>
			rows.flatMap((row) => (row[at("内容")] === kind ? [`${row[at("位置")]} ${row[at("原文")]}`] : []));
		const whole = (clauses: readonly { place: string; text: string }[]) =>
			clauses.map(({ place, text }) => `${place} ${text}`);
		const { responsibilities, mentions, targets, deliverables } = department;
		expect(words("任务")).toEqual(responsibilities.flatMap(({ action }) => whole(action.tasks)));
		expect(words("措施")).toEqual(responsibilities.flatMap(({ action }) => whole(action.measures)));
		expect(words("对各部门说的")).toEqual(whole(department.orders));
		expect(words("其他处提到")).toEqual(whole(mentions));
		expect(words("量化目标")).toHaveLength(targets.length);
		expect(words("交付事项")).toHaveLength(deliverables.length);
	}
});
