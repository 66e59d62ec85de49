import { type Problem, quoteFound } from "../problems/problem.ts";
import type { TextFile } from "./text-file.ts";
import { type Path, type Place, parseYaml } from "./yaml-record.ts";

/** An MDX file taken apart: its front matter as text values, and its body. */
export interface MdxFile {
	file: string;
	data: unknown;
	placeOf(path: Path): Place;
	body: string;
	/** Line of the file on which line 1 of the body stands. */
	bodyLine: number;
}

/** The line that begins and ends a front matter. */
const FENCE = "---";
const LIKE_FENCE = /^\s*[-—–―－_]+\s*$/;

/** Takes a file apart. A front matter that it needs, or that was meant as one, must be found; else there is no data. */
export function parseMdxFile(source: TextFile, problems: Problem[], needsFrontMatter = true): MdxFile {
	const { file } = source;
	const lines = source.text.split("\n").map((line) => line.replace(/\r$/, ""));
	const end = lines[0] === FENCE ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE) : -1;
	if (end < 0) {
		const whole = { file, placeOf: () => ({ line: 1, column: 1 }), body: source.text, bodyLine: 1 };
		if (!needsFrontMatter && !LIKE_FENCE.test(lines[0] ?? "")) return { ...whole, data: {} };
		const finding = lines[0] === FENCE ? OPEN : missingFence(lines[0] ?? "");
		problems.push({ severity: "error", file, line: 1, column: 1, ...finding });
		return { ...whole, data: null };
	}
	const head = lines.slice(1, end).map((line) => `${line}\n`);
	const { data = {}, placeOf } = parseYaml({ file, text: head.join("") }, problems, 2);
	return { file, data, placeOf, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

const EXPECTED = "文件头前后各一行“---”";
const OPEN = {
	code: "front-matter-open",
	found: "文件头的“---”没有结束",
	expected: EXPECTED,
	cure: "请在文件头之后补上一行“---”",
} as const;

/** A first line that is no fence: one that was meant as such, or something else altogether. */
function missingFence(line: string): Pick<Problem, "code" | "found" | "expected" | "cure"> {
	const code = "front-matter-missing";
	if (line.trim() === FENCE) {
		return { code, found: "第一行的“---”前后有空格", expected: EXPECTED, cure: "请删去“---”前后的空格" };
	}
	if (line.trim() === "") {
		const cure = "请让文件从“---”这一行开始，前面不留空行；没有这一行的，请补上";
		return { code, found: "第一行是空行", expected: EXPECTED, cure };
	}
	if (LIKE_FENCE.test(line)) {
		return { code, found: `第一行${quoteFound(line)}`, expected: EXPECTED, cure: "请改成三个英文减号“---”" };
	}
	const cure = "请在第一行写“---”，文件头的各项写在下面，再写一行“---”，然后是正文";
	return { code, found: `第一行${quoteFound(line)}`, expected: EXPECTED, cure };
}
