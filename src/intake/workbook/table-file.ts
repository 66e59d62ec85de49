import { decodeText } from "../../files/text-file.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Grid } from "../grid/grid.ts";
import { parseDelimited } from "./delimited.ts";
import { isWorkbook, parseWorkbook } from "./xlsx-file.ts";

/** A file as a person hands it in. */
export interface TableFile {
	/** Its name as they see it. */
	name: string;
	bytes: Uint8Array;
}

/** A larger file holds something else than a table of figures. */
const MAX_BYTES = 10_000_000;

/** Reads the table of a file, whatever kind it is of by its first bytes; null with a problem where it cannot be read. */
export async function readTableFile(
	{ name, bytes }: TableFile,
	sheet: string | undefined,
	problems: Problem[],
): Promise<Grid | null> {
	const fail = (code: ProblemCode, found: string, expected: string, cure: string) => {
		problems.push({ severity: "error", file: name, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	if (bytes.length > MAX_BYTES) {
		const found = `文件有 ${Math.ceil(bytes.length / 1e6)} MB`;
		return fail("table-too-large", found, "不超过 10 MB 的表格", "请只留要登记的一张工作表");
	}
	if (isWorkbook(bytes)) return parseWorkbook({ file: name, bytes }, sheet, problems);
	const text = decodeText(bytes);
	if (text !== null) return parseDelimited({ file: name, text }, problems);
	return fail(
		"file-encoding-unknown",
		"无法识别文字编码",
		"UTF-8、GB18030 或 UTF-16 的文本",
		"请在 Excel 或 WPS 中另存为 .xlsx",
	);
}
