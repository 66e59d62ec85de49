import type { Node, Parent } from "mdast";
import type { MdxFile } from "../files/mdx-file.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import { parseMdx } from "../text/blocks.ts";

/**
 * All that prose by staff may consist of. There is no component on the list, no HTML, no expression, no import:
 * nothing that stands in a content file can run, or make a reader's browser ask another server for something.
 */
const ALLOWED = new Set(
	"root heading paragraph text emphasis strong link list listItem blockquote break thematicBreak inlineCode code".split(
		" ",
	),
);
const PLAIN = "文字和简单的 Markdown（标题、列表、链接、强调、引用）";

type Refusal = Pick<Problem, "code" | "found" | "expected" | "cure">;

/** What to do about the things people try most. */
const CURES: Record<string, string> = {
	mdxjsEsm: "请删去 import 和 export；正文里不能引入程序",
	mdxFlowExpression: "请删去花括号里的内容；确实要写花括号时，在前面加反斜杠“\\”",
	mdxTextExpression: "请删去花括号里的内容；确实要写花括号时，在前面加反斜杠“\\”",
	mdxJsxFlowElement: "请删去标签，改用 Markdown；确实要写“<”时，在前面加反斜杠“\\”",
	mdxJsxTextElement: "请删去标签，改用 Markdown；确实要写“<”时，在前面加反斜杠“\\”",
	image: "请删去图片，改用文字说明，或写成指向来源的链接",
};

/** Reports everything in the body of a department, target or update that is not plain Markdown. */
export function checkProse({ file, body, bodyLine }: MdxFile, problems: Problem[]): void {
	const report = (line: number, column: number, refusal: Refusal) =>
		problems.push({ severity: "error", file, line: line + bodyLine - 1, column, ...refusal });
	try {
		for (const node of refusedNodes(parseMdx(body))) {
			const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
			report(line, column, describe(node, body.slice(offset, node.position?.end.offset)));
		}
	} catch (error) {
		const { line = 1, column = 1 } = error as { line?: number; column?: number };
		const cure = "请检查尖括号、花括号是否成对；要照写这些符号时，在“{”“}”“<”前加反斜杠“\\”";
		report(line, column, { code: "prose-markup-unreadable", found: "MDX 无法识别", expected: PLAIN, cure });
	}
}

/** The outermost nodes that may not stand there. */
function refusedNodes(node: Node): Node[] {
	if (!isAllowed(node)) return [node];
	return "children" in node ? (node as Parent).children.flatMap(refusedNodes) : [];
}

function isAllowed(node: Node): boolean {
	const { type, url, depth } = node as Node & { url?: string; depth?: number };
	return ALLOWED.has(type) && (url === undefined || isSafeLink(url)) && depth !== 1;
}

/** A web address, a place on this site or on this page; `//other.example` and `/\other` lead elsewhere. */
function isSafeLink(url: string): boolean {
	return /^https?:\/\/[^\s\\]+$/i.test(url) || /^(?!\/\/)[^:\\\s]*$/.test(url.replace(/[?#].*$/, ""));
}

function describe(node: Node, source: string): Refusal {
	const found = quoteFound(source);
	if (node.type === "link") {
		const expected = "指向网页（http:// 或 https://）或本站页面的链接";
		return {
			code: "prose-link-unsafe",
			found: `链接${quoteFound((node as Node & { url: string }).url)}`,
			expected,
			cure: "请改成完整的网址",
		};
	}
	if (node.type === "heading") {
		return {
			code: "prose-heading-first",
			found,
			expected: "二级以下的标题",
			cure: "请多加一个“#”：一级标题是页面的题目，已写在文件头里",
		};
	}
	return { code: "prose-not-plain", found, expected: PLAIN, cure: CURES[node.type] ?? "请改写成普通的段落" };
}
