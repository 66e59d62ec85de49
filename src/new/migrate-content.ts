import type { ContentFiles } from "../files/content-files.ts";
import { formatCsvRows, splitRows } from "../files/csv-rows.ts";
import { decodeText } from "../files/text-file.ts";
import { OBSERVATION_COLUMNS } from "../records/observation-record.ts";

/** The columns of `progress.csv` before rows had ids. */
const FIRST = "target,area,period,value,qualifier,unit,statistic_date,published,source_title,source_url,note".split(
	",",
);

/** Files of older content as they are written now, and what a person still has to say, because no older file says it. */
export interface Migration {
	files: Map<string, string>;
	told: string[];
}

/** Brings content of an older version into the form of this one; what was not written then is left open, never guessed. */
export function migrateContent(content: ContentFiles): Migration {
	const files = new Map<string, string>();
	const told: string[] = [];
	for (const [file, bytes] of content.bytes) {
		if (!/^plans\/[^/]+\/progress\.csv$/.test(file)) continue;
		const rows = splitRows({ file, text: decodeText(bytes) ?? "" }, ",", []) ?? [];
		const [head, ...body] = rows.filter(({ cells }) => cells.join("") !== "").map(({ cells }) => cells);
		if (head?.join() !== FIRST.join()) continue;
		files.set(file, formatCsvRows([OBSERVATION_COLUMNS, ...body.map(toRow)]));
		told.push(
			`${content.name}/${file}：${body.length} 行改成现在的列；evidence（证据等级）和 recorded（登记日期）旧版没有，留空，请逐行补上`,
		);
	}
	return { files, told };
}

function toRow(cells: readonly string[], index: number): string[] {
	const old = new Map(FIRST.map((name, at) => [name === "published" ? "source_date" : name, cells[at] ?? ""]));
	return OBSERVATION_COLUMNS.map((name) => (name === "id" ? String(index + 1) : (old.get(name) ?? "")));
}
