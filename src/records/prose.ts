import type { Link, Node, Parent, Text } from "mdast";
import type { MdxFile } from "../files/mdx-file.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import { linkAddresses } from "../text/bare-addresses.ts";
import { parseMarkdown } from "../text/blocks.ts";
import { holdsUnseen } from "../text/characters.ts";
import { hasCredentials, isOfThisMachine, isWebAddress } from "./web-address.ts";

/**
 * All that prose by staff may consist of. There is no HTML, no expression, no import, no picture:
 * nothing that stands in a content file can run, or make a reader's browser ask another server for something.
 */
const ALLOWED = new Set(
	"root heading paragraph text emphasis strong link list listItem blockquote break thematicBreak inlineCode code".split(
		" ",
	),
);
const PLAIN = "文字和简单的 Markdown（标题、列表、链接、强调、引用）";

type Refusal = Pick<Problem, "code" | "found" | "expected" | "cure"> & { severity?: Problem["severity"] };

/** A link in prose, and where it stands in its file. */
export interface ProseLink {
	url: string;
	line: number;
	column: number;
}

/** Reports everything in the body of a record that is not plain Markdown, or not what it was meant to be; gives its links. */
export function checkProse({ file, body, bodyLine }: MdxFile, problems: Problem[]): ProseLink[] {
	const links: ProseLink[] = [];
	for (const node of outermostNodes(linkAddresses(parseMarkdown(body)))) {
		const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
		const place = { line: line + bodyLine - 1, column };
		const refused = refusals(node, body.slice(offset, node.position?.end.offset));
		for (const refusal of refused) {
			problems.push({ severity: "error", file, ...place, ...refusal });
		}
		if (node.type === "link" && refused.length === 0) links.push({ ...place, url: (node as Link).url });
	}
	return links;
}

/** All nodes but those inside a node that may not stand there. */
function outermostNodes(node: Node): Node[] {
	return [node, ...(isAllowed(node) && "children" in node ? (node as Parent).children.flatMap(outermostNodes) : [])];
}

function isAllowed({ type }: Node): boolean {
	return ALLOWED.has(type);
}

function refusals(node: Node, source: string): Refusal[] {
	const found = quoteFound(source);
	if (!isAllowed(node)) {
		const cure = node.type === "image" ? "请删去图片，改用文字说明，或写成指向来源的链接" : "请改写成普通的段落";
		return [{ code: "prose-not-plain", found, expected: PLAIN, cure }];
	}
	if (node.type === "heading" && (node as Node & { depth: number }).depth === 1) {
		const cure = "请多加一个“#”：一级标题是页面的题目，已写在文件头里";
		return [{ code: "prose-heading-first", found, expected: "二级以下的标题", cure }];
	}
	if (node.type === "link") return checkAddress((node as Link).url);
	if (node.type === "paragraph") return checkParagraph(source);
	return node.type === "text" ? checkText((node as Text).value, source) : [];
}

/** A web address, a place on this site or on this page; `//other.example` and `/\other` lead elsewhere. */
function checkAddress(url: string): Refusal[] {
	const isLocal = /^(?!\/\/)[^:\\\s]*$/.test(url.replace(/[?#].*$/, ""));
	const isSound = isLocal
		? isWebAddress(new URL(url, "https://site.example/").href) && isDecodable(url)
		: isWebAddress(url);
	if (isSound && !hasCredentials(url) && !isOfThisMachine(url)) return [];
	const expected = "指向网页（http:// 或 https://）或本站页面的链接";
	return [{ code: "prose-link-unsafe", found: `链接${quoteFound(url)}`, expected, cure: "请改成完整的网址" }];
}

function isDecodable(url: string): boolean {
	try {
		return decodeURIComponent(url) !== "";
	} catch {
		return false;
	}
}

/** Forms that Markdown has, and that would come out as the characters they are written with. */
const MISTAKES: [pattern: RegExp, refusal: Omit<Refusal, "found">][] = [
	[
		/\][（(]\s*https?:[^）)]*）|\]（/,
		{ code: "prose-link-full-width", expected: "[文字](网址)", cure: "请把网址两边的括号改成英文括号“()”" },
	],
	[/^#{1,6}[^#\s]/, { code: "prose-heading-blank", expected: "“## 标题”", cure: "请在“#”后面加一个空格" }],
	[/^\s*\|?(\s*:?-{2,}:?\s*\|)+/m, { code: "prose-table", expected: PLAIN, cure: "表格不会画出来，请改写成列表" }],
	[
		/^【[^】]+】$/,
		{ code: "text-placeholder", expected: "自己的文字", cure: "这是示例里留的空，请换成真实的内容，或删去" },
	],
];

function checkParagraph(source: string): Refusal[] {
	return MISTAKES.flatMap(([pattern, refusal]) =>
		pattern.test(source) ? [{ ...refusal, found: quoteFound(source) }] : [],
	);
}

/** What a reader would see of a tag is the tag itself: allowed, and said. */
function checkText(text: string, source: string): Refusal[] {
	if (holdsUnseen(text)) {
		const cure = "请删去看不见的字符，重新输入这一处";
		return [{ code: "text-character-unseen", found: quoteFound(text), expected: "看得见的文字", cure }];
	}
	const tag = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i.exec(text)?.[0];
	if (!tag) return checkStars(source);
	const cure = "网页标签会照原样印出来；要强调请写 **文字**";
	return [{ code: "prose-tag-literal", found: quoteFound(tag), expected: PLAIN, cure, severity: "warning" }];
}

/** Stars without their pair are printed as stars, and a reader would see them. */
function checkStars(source: string): Refusal[] {
	if (!/(?<!\\)\*\*|(?<![\\*\d])\*[（“《【][^*]*\*/.test(source)) return [];
	const cure = "星号要成对，里面不留空格，如 **生态优先**；就是要星号的，前面加反斜杠";
	return [{ code: "prose-emphasis-literal", found: quoteFound(source), expected: "**文字**", cure }];
}
