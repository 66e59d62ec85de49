import { DEMO_MARK } from "../records/site-record.ts";
import { type FileFindings, inspectorOf, isKnownKind } from "./inspect-file.ts";
import { inspectPage } from "./inspect-page.ts";

/** What a finished site is held against. */
export interface Expected {
	base: string;
	/** Whether every page and download must say that it is fictitious. */
	demo: boolean;
	/** Files that must be there, by their path below the folder. */
	files: readonly string[];
	/** Folders of other sites that a page may read, by its file; every other page reads none. */
	connects: ReadonlyMap<string, readonly string[]>;
}

/** A finished folder: the names of its files, and a way to read one. */
export interface BuiltFolder {
	files: readonly string[];
	read: (file: string) => Promise<string>;
}

/** What was found: every fault with its file, and how many links were followed. */
export interface Verdict {
	faults: string[];
	links: number;
}

interface Link {
	from: string;
	url: string;
}

/** Inspects a text; the same text gives the same findings, so they may be known from before. */
export type Inspect = (kind: string, text: string, inspect: (text: string) => FileFindings) => Promise<FileFindings>;

/** Reads a finished site: what must be there, what must not, and whether every link leads somewhere. */
export async function verifySite(
	{ files, read }: BuiltFolder,
	expected: Expected,
	inspectText: Inspect = async (_kind, text, inspect) => inspect(text),
): Promise<Verdict> {
	const present = new Set(files);
	const wanted = new Set(expected.files);
	const faults = [
		...expected.files.filter((file) => !present.has(file)).map((file) => `${file}：应有而没有`),
		...files
			.filter((file) => !isKnownKind(file) || (ASKED_FOR.test(file) && !wanted.has(file)))
			.map((file) => `${file}：不是本站会有的文件`),
	];
	const links: Link[] = [];
	const idsOf = new Map<string, ReadonlySet<string>>();
	for (const file of files) {
		const isPage = file.endsWith(".html");
		const inspect = isPage ? inspectPage : inspectorOf(file);
		const needsMark = expected.demo && MARKED.test(file) && !UNMARKED.test(file);
		if (!inspect && !needsMark) continue;
		const text = await read(file);
		if (needsMark && !isMarked(text)) faults.push(`${file}：没有写明“${DEMO_MARK}”`);
		if (!inspect) continue;
		const findings = await inspectText(file.replace(/.*\./, ""), text, inspect);
		faults.push(...findings.faults.map((fault) => `${file}：${fault}`));
		links.push(...findings.links.map((url) => ({ from: file, url })));
		if (!isPage) continue;
		idsOf.set(file, new Set(findings.ids));
		faults.push(...connectFaults(file, findings, expected));
	}
	const findFault = createFollower(expected.base, present, idsOf);
	const lost = links.flatMap(({ from, url }) => {
		const fault = findFault(from, url);
		return fault ? [`${from}：链接 ${url} ${fault}`] : [];
	});
	return { faults: [...faults, ...lost], links: links.length };
}

/** People put these there: what no page is to show is not published. */
const ASKED_FOR = /^attachments\//;

/** A page reads exactly the other sites that it is there for. */
function connectFaults(file: string, { connects: found = [] }: FileFindings, { connects }: Expected): string[] {
	const wanted = connects.get(file) ?? [];
	const odd = found.filter((one) => !wanted.includes(one)).map((one) => `${file}：读取别的站点 ${one}`);
	const lacking = wanted.filter((one) => !found.includes(one)).map((one) => `${file}：应能读取 ${one} 而不能`);
	return [...odd, ...lacking];
}

const isMarked = (text: string) => [DEMO_MARK, "演示數據"].some((mark) => text.includes(mark));

/** Files of a fictitious site that must say so, and those that only machines read. */
const MARKED = /\.(html|csv|json|svg|xml|ics|txt|bib|ris)$/;
const UNMARKED = /^(?:(?:tw|hk)\/)?(search|_astro)\/|^(robots\.txt|favicon\.svg|manifest\.json|offline\.json)$/;

/**
 * Says what is wrong with a link: a foreign address is left alone; a local one must lead to a file and, if named, an element.
 * Pages share most of their links: one that leads from the root is followed once.
 */
function createFollower(base: string, files: ReadonlySet<string>, idsOf: ReadonlyMap<string, ReadonlySet<string>>) {
	const known = new Map<string, string | null>();
	const follow = (from: string, link: string): string | null => {
		const here = new URL(base + from.replace(/(^|\/)index\.html$/, "$1"), "http://site.local");
		if (!URL.canParse(link, here.href)) return "不是网址";
		const url = new URL(link, here);
		if (url.origin !== here.origin) return null;
		if (!url.pathname.startsWith(base)) return `不在 ${base} 之下`;
		const local = decode(url.pathname.slice(base.length));
		const file = local === "" || local.endsWith("/") ? `${local}index.html` : local;
		if (!files.has(file)) return "没有对应的文件";
		const id = decode(url.hash.slice(1));
		return id && !idsOf.get(file)?.has(id) ? "没有对应的段落" : null;
	};
	return (from: string, link: string): string | null => {
		if (!/^\/(?![\\/])/.test(link)) return follow(from, link);
		const found = known.get(link);
		if (found !== undefined) return found;
		const fault = follow(from, link);
		known.set(link, fault);
		return fault;
	};
}

/** A path or a name as it was before it was written as an address; one that was never so stays. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
