import { DEMO_MARK } from "../records/site-record.ts";
import { findByteFault } from "./byte-faults.ts";
import type { FileFindings } from "./file-findings.ts";
import { createFollower } from "./follow-links.ts";
import { endingOf, inspectorOf, isKnownKind } from "./inspect-file.ts";
import { inspectPage } from "./inspect-page.ts";

/** What a finished site is held against. */
export interface Expected {
	base: string;
	/** The server that it will stand on; its whole addresses are followed as well. */
	origin: string | null;
	/** Whether every page and download must say that it is fictitious. */
	demo: boolean;
	/** Files that must be there, by their path below the folder. */
	files: readonly string[];
	/** Folders of other sites that a page may read, by its file; every other page reads none. */
	connects: ReadonlyMap<string, readonly string[]>;
}

/** A finished folder: the names of its files, and ways to read one. */
export interface BuiltFolder {
	files: readonly string[];
	read: (file: string) => Promise<string>;
	readBytes: (file: string) => Promise<Uint8Array>;
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
	folder: BuiltFolder,
	expected: Expected,
	inspectText: Inspect = async (_kind, text, inspect) => inspect(text),
): Promise<Verdict> {
	const { files } = folder;
	const present = new Set(files);
	const wanted = new Set(expected.files);
	const faults = [
		...expected.files.filter((file) => !present.has(file)).map((file) => `${file}：应有而没有`),
		...files.filter((file) => isStray(file, wanted)).map((file) => `${file}：不是本站会有的文件`),
	];
	const links: Link[] = [];
	const idsOf = new Map<string, ReadonlySet<string>>();
	for (const file of files) {
		const findings = await readFile(folder, file, expected, inspectText);
		faults.push(...findings.faults.map((fault) => `${file}：${fault}`));
		links.push(...findings.links.map((url) => ({ from: file, url })));
		if (!file.endsWith(".html")) continue;
		idsOf.set(file, new Set(findings.ids));
		faults.push(...connectFaults(file, findings, expected));
	}
	const findFault = createFollower(expected, present, idsOf);
	const lost = links.flatMap(({ from, url }) => {
		const fault = findFault(from, url);
		return fault ? [`${from}：链接 ${url} ${fault}`] : [];
	});
	return { faults: [...faults, ...lost], links: links.length };
}

/** What is found in one file: in its text where its kind is read, in its bytes otherwise. */
async function readFile(
	{ read, readBytes }: BuiltFolder,
	file: string,
	{ demo }: Expected,
	inspectText: Inspect,
): Promise<FileFindings> {
	const ending = endingOf(file);
	const inspect = ending === "html" ? inspectPage : inspectorOf(file);
	const isText = inspect || TEXT.test(file);
	const text = isText ? await read(file) : "";
	const fault = inspect ? null : findByteFault(ending, await readBytes(file));
	const { faults, ...found } = inspect ? await inspectText(ending, text, inspect) : { faults: [], links: [] };
	const isUnmarked = demo && MARKED.test(file) && !UNMARKED.test(file) && !isMarked(text);
	return {
		...found,
		faults: [
			...(isUnmarked ? [`没有写明“${DEMO_MARK}”`] : []),
			...(CONTROLS.test(text) ? ["有看不见的控制字符"] : []),
			...(fault ? [fault] : []),
			...faults,
		],
	};
}

/** A file of a kind that no site of ours holds, or one that is there only where something asks for it, and nothing does. */
const isStray = (file: string, wanted: ReadonlySet<string>) =>
	!isKnownKind(file) || (ASKED_FOR.test(file) && !wanted.has(file) && !wanted.has(file.replace(EDITION, "")));

/** What people put there, pages, and scripts but for those that others load by names of their own. */
const ASKED_FOR = /^attachments\/|\.html$|^(?!(_astro|desk|search)\/).*\.js$/;

const EDITION = /^(elders|tw|hk)\//;
const TEXT = /\.(txt|bib|ris)$/;

const CONTROLS = /[^\P{Cc}\t\n\r]/u;

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
