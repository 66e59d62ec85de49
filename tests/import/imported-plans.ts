import { readdirSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../scripts/lib/read-document.ts";
import type { Extract } from "../../src/import/extract/extract.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { formatDepartmentFiles } from "../../src/import/write/department-files.ts";
import { formatPlanFiles } from "../../src/import/write/format-plan-files.ts";
import { acceptText } from "../accept.ts";

const FOLDERS = ["tests/import/documents", "tests/import/extract/documents"];

/** Every document that the tests of the importer read, of any format. */
export async function readFixtures(): Promise<Extract[]> {
	const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
	return Promise.all(files.filter((file) => !file.endsWith(".expected.txt")).map(readDocument));
}

/**
 * A city with these documents as further plans, without a check between them; of every second one all that was
 * recognised is accepted as it stands, and so is every office.
 */
export function importPlans(city: ReadonlyMap<string, string>, extracts: readonly Extract[]): Map<string, string> {
	const files = new Map(city);
	const names = [...city].flatMap(([file, text]) => (isOffice(file) ? (/^name: (.*)$/m.exec(text)?.[1] ?? []) : []));
	const ids = [...city.keys()].filter(isOffice).map((file) => path.basename(file, ".mdx"));
	for (const [index, extract] of extracts.entries()) {
		const recognition = recognizeDocument(extract);
		const offices = formatDepartmentFiles(
			recognition.duties.map(({ department }) => department),
			{ names, ids },
		);
		for (const [file, text] of offices) {
			files.set(`departments/${file}`, acceptText(file, text));
			names.push(/^name: (.*)$/m.exec(text)?.[1] ?? "");
			ids.push(path.basename(file, ".mdx"));
		}
		for (const [name, text] of formatPlanFiles(recognition, { fileName: "文件", shortCity: "溪城" })) {
			const file = `plans/plan-${index + 1}/${name}`;
			files.set(file, index % 2 === 0 && !IS_OPEN.test(text) ? acceptText(file, text) : text);
		}
	}
	return files;
}

/** 9月底前 of a plan without a year is for a person to complete. */
const IS_OPEN = /^ {4}quote: .*\n(?! {4}(?:due|rhythm))/m;
const isOffice = (file: string) => file.startsWith("departments/");
