import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import type { ProblemCode } from "../problems/codes.ts";
import type { Problem } from "../problems/problem.ts";
import { decodeUtf16 } from "./utf16.ts";

/** A file's text and the name under which problems point to it. */
export interface TextFile {
	file: string;
	text: string;
}

/** A file below the root as people see it: `content/site.yaml`. */
export function shownName(root: string, file: string): string {
	return path.posix.join(path.basename(root), file);
}

/** Decodes UTF-8 or UTF-16 (with or without BOM), else GB18030 as Excel writes it; null when it is none of them. */
export function decodeText(bytes: Uint8Array): string | null {
	const utf16 = decodeUtf16(bytes);
	if (utf16 !== undefined) return utf16;
	for (const encoding of ["utf-8", "gb18030"]) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// Not this encoding: try the next one.
		}
	}
	return null;
}

/** Reads a text file below `root`; a missing or unreadable one, or a link that leads out of it, becomes a problem and null. */
export async function readTextFile(root: string, file: string, problems: Problem[]): Promise<TextFile | null> {
	const shown = shownName(root, file);
	const fail = (code: ProblemCode, found: string, expected: string, cure: string) => {
		problems.push({ severity: "error", file: shown, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	const place = await realpath(path.join(root, file)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return null;
		throw error;
	});
	if (!place) return fail("file-missing", "没有找到此文件", "一个存在的文件", "请补上此文件，或检查文件名");
	if (path.relative(await realpath(root), place).startsWith("..")) {
		return fail(
			"file-outside",
			"这是一个链接，指向内容文件夹之外",
			"内容文件夹里的文件",
			"请删去链接，把文件本身复制到这里",
		);
	}
	const bytes = await readFile(place);
	const text = decodeText(bytes);
	if (text === null)
		return fail("file-encoding-unknown", "无法识别文字编码", "UTF-8 编码的文本", "请在编辑器中另存为 UTF-8");
	return { file: shown, text };
}
