import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { isTaken } from "../files/content-files.ts";
import { readTextFile, shownName } from "../files/text-file.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import { type FolderReading, listFiles, readOnce } from "./reader.ts";
import { hasCredentials, isOfThisMachine, isWebAddress } from "./web-address.ts";

/** What a portal puts above and below every page, as HTML that holds nothing but words, lists and links; null without one. */
export interface PortalFrame {
	header: string | null;
	footer: string | null;
}

/** Elements with the attributes that each may have. Nothing here can run, or make a browser ask for something. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map(
	["p", "ul", "ol", "li", "b", "strong", "span", "br", "a"].map((tag) => [tag, tag === "a" ? ["href"] : []]),
);
const PLAIN = "只有文字、列表和链接的 HTML（p、ul、ol、li、b、strong、span、br、a）";
/** Characters: every page carries it. */
const LONGEST = 1500;
/** Of the file, remarks and blanks included: what is longer is not even taken apart. */
const LONGEST_FILE = 3 * LONGEST;

type Node = DefaultTreeAdapterTypes.ChildNode;
type FrameFinding = Pick<Problem, "code" | "found" | "expected" | "cure">;
type Tell = (node: Node, finding: FrameFinding) => void;

/** Reads `portal/header.html` and `portal/footer.html`; everything in them that may not stand there is reported. */
export function readPortalFrame(reading: FolderReading): PortalFrame {
	for (const name of listFiles(reading, "portal", ".html")) {
		if (name === "header.html" || name === "footer.html") continue;
		reading.problems.push({
			...{ severity: "error", file: shownName(reading.content, `portal/${name}`), line: 1, column: 1 },
			code: "file-not-published",
			found: "这个文件不会发布",
			expected: "header.html 或 footer.html",
			cure: "请改名；不要发布的请移出这个文件夹",
		});
	}
	const read = (file: string) =>
		isTaken(reading.content, file) ? readOnce(reading, file, (own) => readFrame(own, file)) : null;
	return { header: read("portal/header.html"), footer: read("portal/footer.html") };
}

function readFrame({ content, problems }: FolderReading, name: string): string | null {
	const read = readTextFile(content, name, problems);
	if (!read) return null;
	const { file, text } = read;
	const report = (finding: FrameFinding) => problems.push({ severity: "error", file, line: 1, column: 1, ...finding });
	if (text.length > LONGEST_FILE) {
		report(tooLong(text.length, LONGEST_FILE));
		return null;
	}
	if (text.lastIndexOf("<!--") > text.lastIndexOf("-->")) {
		report({
			code: "portal-frame-not-plain",
			found: "注释“<!--”没有结束",
			expected: "以“-->”结束的注释",
			cure: "请补上“-->”，否则它后面的都不会显示",
		});
	}
	const fragment = parseFragment(text, { sourceCodeLocationInfo: true });
	const tell: Tell = ({ sourceCodeLocation }, finding) => {
		const { startLine: line = 1, startCol: column = 1 } = sourceCodeLocation ?? {};
		problems.push({ severity: "error", file, line, column, ...finding });
	};
	fragment.childNodes = fragment.childNodes.filter((node) => isFit(node, tell));
	const html = serialize(fragment).trim();
	if (html.length > LONGEST) report(tooLong(html.length, LONGEST));
	return html || null;
}

const tooLong = (length: number, most: number): FrameFinding => ({
	code: "portal-frame-long",
	found: `共 ${length} 个字符`,
	expected: `${most} 个字符以内`,
	cure: "每一页都带着它：请只留门户名称和几个常用链接",
});

/** Reports what may not stand in a node; a comment is left out without a word, as nobody reads it. */
function isFit(node: Node, tell: Tell): boolean {
	if (node.nodeName === "#text") return true;
	if (!("tagName" in node)) return false;
	const allowed = ALLOWED.get(node.tagName);
	if (!allowed) {
		tell(node, {
			code: "portal-frame-not-plain",
			found: quoteFound(`<${node.tagName}>`),
			expected: PLAIN,
			cure: "请删去：样式由网站统一给，脚本、图片和别处的内容不能放进来",
		});
		return false;
	}
	for (const { name, value } of node.attrs) {
		if (!allowed.includes(name)) {
			tell(node, {
				code: "portal-frame-not-plain",
				found: quoteFound(`<${node.tagName} ${name}="${value}">`),
				expected: node.tagName === "a" ? "只有 href 的链接" : "不带属性的标签",
				cure: `请删去 ${name}：样式和脚本由网站统一给`,
			});
		} else if (!isWebAddress(value) || hasCredentials(value) || isOfThisMachine(value)) {
			tell(node, {
				code: "prose-link-unsafe",
				found: `链接${quoteFound(value)}`,
				expected: "完整的网址（http:// 或 https://）",
				cure: "请从浏览器的地址栏复制",
			});
		}
	}
	node.childNodes = node.childNodes.filter((child) => isFit(child, tell));
	return true;
}
