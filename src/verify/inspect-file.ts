import { DOMParser, type Element, onWarningStopParsing } from "@xmldom/xmldom";
import { splitRows } from "../files/csv-rows.ts";
import { STYLE_FOLDER } from "../policy/shared-styles.ts";
import type { Problem } from "../problems/problem.ts";
import { lookUp } from "../text/look-up.ts";
import { fetchedByStyles } from "./inspect-styles.ts";

/** What is wrong with a file, and where it leads. */
export interface FileFindings {
	/** Of a page: what can be linked to. */
	ids?: string[];
	/** Of a page: folders of other sites that its policy lets it read. */
	connects?: string[];
	links: string[];
	faults: string[];
}

/** Kinds of files that a site of ours holds; those with a reader are read. */
const READERS: Readonly<Record<string, ((text: string) => FileFindings) | null>> = {
	html: null,
	json: inspectJson,
	csv: inspectCsv,
	css: inspectStyles,
	svg: inspectSvg,
	xml: inspectXml,
	ics: inspectCalendar,
	js: null,
	txt: null,
	bib: null,
	ris: null,
	png: null,
	webp: null,
	jpg: null,
	pdf: null,
	docx: null,
	xlsx: null,
	zip: null,
	webmanifest: inspectJson,
};

/** Named by their own bytes, in an edition. */
const STYLES = new RegExp(`^[a-z]+/${STYLE_FOLDER}[0-9a-f]{16}\\.css$`);

/** Whether a file of this name has a place on a site: by its ending, or as a part of an index. */
export function isKnownKind(file: string): boolean {
	return (
		(Object.hasOwn(READERS, endingOf(file)) && (!file.endsWith(".css") || STYLES.test(file))) ||
		/(^|\/)pages\/([^/]+\/)*[^/]+\.(pf_\w+|pagefind)$/.test(file) ||
		/(^|\/)pairs\/\d+\.bin$/.test(file) ||
		/^_headers$/.test(file)
	);
}

/** How to read a file of this name for faults; null where only its bytes count. */
export function inspectorOf(file: string): ((text: string) => FileFindings) | null {
	return lookUp(READERS, endingOf(file)) ?? null;
}

const endingOf = (file: string) => /\.([a-z]+)$/.exec(file)?.[1] ?? "";

/** Styles that pages share: they load nothing. */
function inspectStyles(text: string): FileFindings {
	return { links: [], faults: fetchedByStyles(text).map((url) => `样式请求 ${url}`) };
}

function inspectJson(text: string): FileFindings {
	try {
		JSON.parse(text);
		return { links: [], faults: [] };
	} catch {
		return { links: [], faults: ["不是能读的 JSON"] };
	}
}

function inspectCsv(text: string): FileFindings {
	const problems: Problem[] = [];
	const rows = splitRows({ file: "", text }, ",", problems) ?? [];
	const width = rows[0]?.cells.length ?? 0;
	const ragged = rows.find(({ cells }) => cells.length !== width);
	const faults = [
		...problems.map(({ found }) => found),
		...(ragged ? [`第 ${ragged.line} 行有 ${ragged.cells.length} 格，表头有 ${width} 格`] : []),
	];
	return { links: [], faults };
}

/** A feed or a map of the site: what it links to must be there. */
function inspectXml(text: string): FileFindings {
	const root = parseXml(text);
	if (!root) return { links: [], faults: ["不是能读的 XML"] };
	const all = [root, ...Array.from(root.getElementsByTagName("*"))];
	return { links: all.map((element) => element.getAttribute("href")).filter((href) => href !== null), faults: [] };
}

/** A drawing: nothing in it runs, and it loads nothing. */
function inspectSvg(text: string): FileFindings {
	const root = parseXml(text);
	if (!root) return { links: [], faults: ["不是能读的 SVG"] };
	const all = [root, ...Array.from(root.getElementsByTagName("*"))];
	return { links: [], faults: all.flatMap(svgFaults) };
}

function svgFaults(element: Element): string[] {
	const name = (element.localName ?? element.tagName).toLowerCase();
	if (name === "script" || name === "foreignobject" || name === "set" || name.startsWith("animate"))
		return [`有不该有的 <${name}>`];
	const loaded = name === "style" ? fetchedByStyles(element.textContent ?? "") : [];
	return [
		...loaded.map((url) => `样式请求 ${url}`),
		...Array.from(element.attributes).flatMap(({ name: attribute, value }) => {
			if (/^on/i.test(attribute)) return [`<${name}> 有内联的 ${attribute}`];
			if (/(^|:)href$/i.test(attribute) && !value.startsWith("#")) return [`<${name}> 请求 ${value}`];
			return attribute.startsWith("xmlns") ? [] : fetchedByStyles(value).map((url) => `<${name}> 请求 ${url}`);
		}),
	];
}

function parseXml(text: string): Element | null {
	try {
		return new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "application/xml").documentElement;
	} catch {
		return null;
	}
}

function inspectCalendar(text: string): FileFindings {
	const lines = text.split("\r\n");
	const isWhole = lines[0] === "BEGIN:VCALENDAR" && lines.at(-2) === "END:VCALENDAR" && lines.at(-1) === "";
	const count = (line: string) => lines.filter((one) => one === line).length;
	const isPaired = count("BEGIN:VEVENT") === count("END:VEVENT");
	return { links: [], faults: isWhole && isPaired ? [] : ["不是完整的日历"] };
}
