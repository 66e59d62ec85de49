import { splitRows } from "../files/csv-rows.ts";
import { STYLE_FOLDER } from "../policy/shared-styles.ts";
import type { Problem } from "../problems/problem.ts";
import { lookUp } from "../text/look-up.ts";
import { isForeign, linkFaults } from "./address-faults.ts";
import type { FileFindings } from "./file-findings.ts";
import { inspectDrawing } from "./inspect-drawing.ts";
import { inspectFeed } from "./inspect-feed.ts";
import { fetchedByStyles } from "./inspect-styles.ts";

/** Kinds of files that a site of ours holds; those with a reader are read. */
const READERS: Readonly<Record<string, ((text: string) => FileFindings) | null>> = {
	html: null,
	json: inspectJson,
	csv: inspectCsv,
	css: inspectStyles,
	svg: inspectDrawing,
	xml: inspectFeed,
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
	webmanifest: inspectManifest,
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

export const endingOf = (file: string) => /\.([a-z]+)$/.exec(file)?.[1] ?? "";

/** Styles that pages share: they load nothing. */
function inspectStyles(text: string): FileFindings {
	return { links: [], faults: fetchedByStyles(text).map((url) => `样式请求 ${url}`) };
}

/** Names under which data give addresses: of pages, of tables beside them, of what a browser is to keep. */
const ADDRESS_NAME = /^(\w+_)?url$|^(src|scope|path)$/;

function inspectJson(text: string): FileFindings {
	const links: string[] = [];
	try {
		JSON.parse(text, (name, value: unknown) => {
			if (ADDRESS_NAME.test(name) && typeof value === "string" && value !== "") links.push(value);
			return value;
		});
		return { links, faults: linkFaults(links) };
	} catch {
		return { links: [], faults: ["不是能读的 JSON"] };
	}
}

/** What a browser puts beside its programs: all of it is this site's own. */
function inspectManifest(text: string): FileFindings {
	const { links, faults } = inspectJson(text);
	return { links, faults: [...faults, ...links.filter(isForeign).map((url) => `请求外部地址 ${url}`)] };
}

function inspectCsv(text: string): FileFindings {
	const problems: Problem[] = [];
	const rows = splitRows({ file: "", text }, ",", problems) ?? [];
	const width = rows[0]?.cells.length ?? 0;
	const ragged = rows.find(({ cells }) => cells.length !== width);
	const faults = [
		...problems.map(({ found }) => found),
		...(text === "" ? ["没有表头"] : []),
		...(text.includes("\ufffd") ? ["有读不出的字符"] : []),
		...(ragged ? [`第 ${ragged.line} 行有 ${ragged.cells.length} 格，表头有 ${width} 格`] : []),
	];
	return { links: [], faults };
}

/** A calendar of whole days; what it leads to is an address, and it brings nothing along. */
function inspectCalendar(text: string): FileFindings {
	const lines = text.split("\r\n");
	const isWhole = lines[0] === "BEGIN:VCALENDAR" && lines.at(-2) === "END:VCALENDAR" && lines.at(-1) === "";
	const bounds = lines.filter((line) => /^(BEGIN|END):VEVENT$/.test(line));
	const isPaired =
		bounds.length % 2 === 0 && bounds.every((line, at) => line.startsWith(at % 2 === 0 ? "BEGIN" : "END"));
	// A long line goes on in the next, behind a blank.
	const links = text
		.replaceAll("\r\n ", "")
		.split("\r\n")
		.flatMap((line) => /^URL[^:]*:(.*)$/.exec(line)?.[1] ?? []);
	const brought = lines.filter((line) => /^(ATTACH|IMAGE|CONFERENCE|BEGIN:VALARM)/.test(line));
	const faults = [
		...(isWhole && isPaired ? [] : ["不是完整的日历"]),
		...brought.map((line) => `日历里有不该有的 ${line}`),
		...linkFaults(links),
	];
	return { links, faults };
}
