import type { MdxFile } from "../files/mdx-file.ts";
import type { ProblemCode } from "../problems/codes.ts";
import { type Block, parseBlocks } from "../text/blocks.ts";
import { actionClauses, parseHeading, partClauses } from "../text/clauses.ts";
import { type ActionRecord, actionSchema } from "./action-record.ts";
import { type PartRecord, partSchema } from "./part-record.ts";
import { type FolderReading, readMdx } from "./reader.ts";

/** Reads `text/<name>` of a plan. */
export function readPart(reading: FolderReading, plan: string, name: string): PartRecord | null {
	const read = readMdx(reading, `plans/${plan}/text/${name}`, partSchema);
	const blocks = read && readBlocks(reading, read.mdx);
	if (!read) return null;
	if (!blocks) return broken(reading, read.mdx);
	const number = parseHeading(blocks[0]?.text ?? "")?.number;
	if (number === undefined && read.data.label === null) {
		reading.problems.push({
			severity: "error",
			file: read.mdx.file,
			line: 1,
			column: 1,
			code: "part-heading-missing",
			found: "没有“一、”这样的编号标题，也没有 label",
			expected: "编号标题，或文件头里的 label",
			cure: "请在文件头补上一行 label: 目录中显示的名称",
		});
		return broken(reading, read.mdx);
	}
	const natural = number === undefined ? name.replace(/^\d+-|\.mdx$/g, "") : String(number);
	const id = read.data.id ?? natural;
	return { ...read.data, plan, file: read.mdx.file, id, clauses: partClauses(blocks, id) };
}

/** Reads `actions/<name>` of a plan. */
export function readAction(reading: FolderReading, plan: string, name: string): ActionRecord | null {
	const read = readMdx(reading, `plans/${plan}/actions/${name}`, actionSchema);
	const blocks = read && readBlocks(reading, read.mdx);
	if (!read) return null;
	if (!blocks) return broken(reading, read.mdx);
	const number = parseHeading(blocks[0]?.text ?? "")?.number ?? null;
	if (number === null && read.data.id === null) {
		reading.problems.push({
			severity: "error",
			file: read.mdx.file,
			line: read.mdx.bodyLine,
			column: 1,
			code: "action-heading-missing",
			found: "正文没有以“# （一）标题”开头",
			expected: "编号标题",
			cure: "请把原文中这一项的标题写在正文第一行，前面加“# ”",
		});
		return broken(reading, read.mdx);
	}
	const id = read.data.id ?? `${read.data.part}-${number}`;
	const clauses = actionClauses(blocks, id, read.data.opens);
	return { ...read.data, plan, file: read.mdx.file, id, number, clauses };
}

function broken(reading: FolderReading, { file, data }: MdxFile): null {
	reading.broken.set(file, data);
	return null;
}

/** The blocks of an issued text, with lines of the file; null when something else stands in it. */
function readBlocks(reading: FolderReading, mdx: MdxFile): Block[] | null {
	const lineOf = (line: number) => line + mdx.bodyLine - 1;
	const report = (line: number, column: number, code: ProblemCode, found: string, expected: string, cure: string) =>
		reading.problems.push({
			severity: "error",
			file: mdx.file,
			line: lineOf(line),
			column,
			code,
			found,
			expected,
			cure,
		});
	const { blocks, foreign } = parseBlocks(mdx.body);
	for (const { line, column, found } of foreign) {
		const cure = "请每段一行、段间空一行；行首的“1.”“-”“*”“>”等符号前加反斜杠“\\”";
		report(line, column, "text-block-foreign", `读到“${found}”`, "标题或一段纯文字", cure);
	}
	return foreign.length > 0 ? null : blocks.map((block) => ({ ...block, line: lineOf(block.line) }));
}
