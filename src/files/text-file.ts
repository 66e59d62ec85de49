import type { ProblemCode } from "../problems/codes.ts";
import type { Problem } from "../problems/problem.ts";
import { admitText } from "../text/characters.ts";
import type { ContentFiles } from "./content-files.ts";
import { decodeUtf16 } from "./utf16.ts";

/** A file's text and the name under which problems point to it. */
export interface TextFile {
	file: string;
	text: string;
}

/** A file below the content folder as people see it: `content/site.yaml`. */
export function shownName({ name }: Pick<ContentFiles, "name">, file: string): string {
	return file === "" ? name : `${name}/${file}`;
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

/** A text file of the content; a missing one, or one of unknown encoding, becomes a problem and null. */
export function readTextFile(content: ContentFiles, file: string, problems: Problem[]): TextFile | null {
	const shown = shownName(content, file);
	const fail = (code: ProblemCode, found: string, expected: string, cure: string) => {
		problems.push({ severity: "error", file: shown, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	// Reported with everything else that could not be read.
	if (content.unreadable.has(file)) return null;
	const bytes = content.bytes.get(file);
	if (!bytes) {
		const cure = file === "site.yaml" ? "请用 npm run new -- site 新建一个" : "请补上此文件，或检查文件名";
		return fail("file-missing", "没有找到此文件", "一个存在的文件", cure);
	}
	const text = decodeText(bytes);
	if (text === null)
		return fail("file-encoding-unknown", "无法识别文字编码", "UTF-8 编码的文本", "请在编辑器中另存为 UTF-8");
	return { file: shown, text: admitFile(text, shown, problems) };
}

/**
 * Reports control characters and the like at their places; in their stead stands a mark, so that all else is still read.
 * What nobody sees is left out and told of, so that nothing in the file is found missing by surprise.
 */
function admitFile(raw: string, file: string, problems: Problem[]): string {
	const { text, refused, dropped, firstDropped } = admitText(raw);
	if (firstDropped) {
		const { name, ...place } = firstDropped;
		problems.push({
			severity: "warning",
			file,
			...place,
			code: "file-character-dropped",
			found: `看不见的字符 ${name}${dropped > 1 ? ` 等 ${dropped} 处` : ""}，读的时候已略去`,
			expected: "看得见的文字",
			cure: "网站上不会有它；请在文件里也删去，重新输入这一处",
		});
	}
	for (const { line, column, name } of refused) {
		const finding = { code: "file-character-forbidden", found: `字符 ${name}`, expected: "文字" } as const;
		const cure = "请删去这个字符；它看不见，多半是从别的软件复制来的";
		problems.push({ severity: "error", file, line, column, ...finding, cure });
	}
	return refused.length > 0
		? text.replace(/(?![\t\n\f\r\v\u0085])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, "\ufffd")
		: text;
}
