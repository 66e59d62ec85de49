import type { Problem } from "../problems/problem.ts";
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

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Splits the front matter off; a file without one has empty data. */
export function parseMdxFile(source: TextFile, problems: Problem[]): MdxFile {
	const match = source.text.startsWith("---") ? FRONT_MATTER.exec(source.text) : null;
	if (!match) {
		const isUnclosed = source.text.startsWith("---");
		if (isUnclosed) {
			problems.push({
				severity: "error",
				file: source.file,
				line: 1,
				column: 1,
				code: "front-matter-open",
				found: "文件头的“---”没有结束",
				expected: "文件头前后各一行“---”",
				cure: "请在文件头之后补上一行“---”",
			});
		}
		return {
			file: source.file,
			data: isUnclosed ? null : {},
			placeOf: () => ({ line: 1, column: 1 }),
			body: source.text,
			bodyLine: 1,
		};
	}
	const yaml = parseYaml({ file: source.file, text: match[1] ?? "" }, problems, 2);
	return {
		file: source.file,
		data: yaml.data,
		placeOf: yaml.placeOf,
		body: source.text.slice(match[0].length),
		bodyLine: match[0].split("\n").length,
	};
}
