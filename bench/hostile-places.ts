import { parse } from "parse5";
import { checkContent } from "../src/check/check-content.ts";
import { formatExcelCsv, formatForExcel } from "../src/exports/table-files.ts";
import { type ContentFiles, createContentFiles, withFiles } from "../src/files/content-files.ts";
import { extractText } from "../src/import/extract/extract.ts";
import { recognizeDocument } from "../src/import/recognize/recognize-document.ts";
import { draftPlan } from "../src/import/write/plan-draft.ts";
import { draftIntake } from "../src/intake/draft-intake.ts";
import { buildSite } from "../src/model/build-site.ts";
import { draftSite } from "../src/new/new-site.ts";
import { listCandidates } from "../src/preview/candidates.ts";
import { renderReview } from "../src/preview/review-page.ts";
import { formatProblem } from "../src/problems/problem.ts";
import { parseContent } from "../src/records/content-records.ts";
import { createEngine, type Engine } from "../src/search/engine.ts";
import { searchData } from "../src/search/search-files.ts";

const TODAY = "2024-03-01";
const DOCUMENT = `溪城市节水行动方案（2021—2025年）
一、目标
到2025年，节水型学校比例由2020年的40%提高到80%以上。
二、任务
（一）改造管网。
1.更换老旧管道，2023年6月底前完成。（牵头单位：市水务局）
`;

/** Somewhere that a person or a document fills: gives what is wrong with how a text is taken there; empty where nothing is. */
export type Place = (text: string) => string | Promise<string>;

/** Every place, by its name. */
export function openPlaces(): ReadonlyMap<string, Place> {
	const site = draftSite({ city: "溪城市", "short-city": "溪城", name: "溪城市节水公开", plan: "water", base: "/" });
	const empty = withFiles(createContentFiles("content", new Map()), [["site.yaml", site]]);
	const draft = draftPlan(empty, "water", recognizeDocument(extractText(DOCUMENT)), "water");
	const city = withFiles(empty, [...draft.departments, ...draft.plan]);
	const { records } = checkContent(city, TODAY);
	if (!records) throw new Error("the city of this bench has errors");
	const engine = createEngine(searchData(buildSite(records, TODAY)), () => null);
	const fields = EDITS.map(([file, pattern]): [string, Place] => [
		`内容 ${file.source} ${pattern.source}`,
		(text) => inField(city, file, pattern, text),
	]);
	return new Map<string, Place>([
		...fields,
		[
			"文件名",
			(text) =>
				quietly(() => checkContent(withFiles(city, [[`departments/${text}.mdx`, "---\nname: 甲局\n---\n"]]), TODAY)),
		],
		["整个文件", (text) => quietly(() => checkContent(withFiles(city, [["plans/water/plan.yaml", text]]), TODAY))],
		["表格", (text) => inTable(city, text)],
		["方案原文", (text) => inDocument(text)],
		["搜索", (text) => inSearch(engine, text)],
		["下载", (text) => inDownload(text)],
	]);
}

/** A value of a record, written as YAML takes any text. */
const EDITS: [file: RegExp, field: RegExp][] = [
	[/^site\.yaml$/, /^name: .*$/m],
	[/^site\.yaml$/, /^exampleQueries: .*$/m],
	[/^departments\//, /^name: .*$/m],
	[/^plans\/water\/plan\.yaml$/, /^title: .*$/m],
	[/^plans\/water\/targets\//, /^title: .*$/m],
	[/^plans\/water\/targets\//, /^unit: .*$/m],
	[/^plans\/water\/targets\//, /^dueQuote: .*$/m],
];

/** What is neither refused nor there afterwards was dropped in silence. */
function inField(city: ContentFiles, file: RegExp, field: RegExp, text: string): string {
	const name = [...city.bytes.keys()].find((one) => file.test(one)) ?? "";
	const before = new TextDecoder().decode(city.bytes.get(name));
	const key = /^\^(\w+)/.exec(field.source)?.[1] ?? "";
	const value = key === "exampleQueries" ? `[${JSON.stringify(text)}]` : JSON.stringify(text);
	const changed = withFiles(city, [[name, before.replace(field, () => `${key}: ${value}`)]]);
	const known = new Set(checkContent(city, TODAY).problems.map(formatProblem));
	const { records, problems } = checkContent(changed, TODAY);
	const said = problems.map(formatProblem).filter((line) => !known.has(line));
	if (!records) return said.length > 0 ? "" : "refused without a word";
	const kept = JSON.stringify(records).includes(JSON.stringify(text.trim()).slice(1, -1));
	if (!kept && said.length === 0) return "dropped in silence";
	return onReviewPage(changed);
}

/** The page that decides drafts shows every text, and runs none. */
function onReviewPage(content: ContentFiles): string {
	const candidates = listCandidates(parseContent(content));
	const html = renderReview({ candidates, base: "/", page: 0, token: "", sums: new Map(), refused: null, told: "" });
	return activeIn(parse(html)) ? "runs on the review page" : "";
}

function activeIn(node: object): boolean {
	const {
		tagName,
		attrs = [],
		childNodes = [],
	} = node as {
		tagName?: string;
		attrs?: { name: string; value: string }[];
		childNodes?: object[];
	};
	const isActive = tagName !== undefined && ["script", "iframe", "img", "svg", "object", "base"].includes(tagName);
	const runs = attrs.some(
		({ name, value }) => name.startsWith("on") || (/^\s*javascript:/i.test(value) && ["href", "action"].includes(name)),
	);
	return isActive || runs || childNodes.some(activeIn);
}

/** A row of a table: understood or refused, never neither. */
async function inTable(city: ContentFiles, text: string): Promise<string> {
	const quoted = `"${text.replaceAll('"', '""')}"`;
	const table = `目标,地区,时期,数值,单位,证据等级,来源标题,来源网址,公布日期\n${quoted},溪城,2022,61.5,%,统计数据,${quoted},https://www.example.com/2022,2023-02-01\n`;
	const { records, problems } = checkContent(city, TODAY);
	const taken = await draftIntake(
		{ name: "t.csv", bytes: new TextEncoder().encode(table) },
		{ name: "content", records, problems, text: () => "", check: () => [] },
		{ correct: false, today: TODAY },
	);
	const refused = taken.problems.some(({ severity }) => severity === "error");
	return refused || taken.added > 0 ? "" : "neither taken nor refused";
}

/** A document: read, or refused with words; what it says stands in its source. */
function inDocument(text: string): string {
	return quietly(() => recognizeDocument(extractText(DOCUMENT.replace("更换老旧管道", () => text))));
}

function inSearch(engine: Engine, text: string): string {
	return quietly(() => engine.find(text));
}

/** A cell of a table for Excel is no formula. */
function inDownload(text: string): string {
	const written = [formatExcelCsv({ name: "t", columns: ["甲"], rows: [[text]] }), formatForExcel([["甲"], [text]])];
	return written.map(formulaIn).find(Boolean) ?? "";
}

function formulaIn(file: string): string {
	const cell = file.replace(/^\ufeff甲\r\n/, "").replace(/^"/, "");
	// A sign alone is none, and a number stays one.
	const runs = /^\s*[=+@＝＋＠－-](?!$|["\r\n])/.test(cell) && Number.isNaN(Number(cell));
	return runs ? `a formula: ${JSON.stringify(cell.slice(0, 20))}` : "";
}

/** A refusal in words is an answer; any other error is a crash. */
function quietly(work: () => unknown): string {
	try {
		work();
		return "";
	} catch (error) {
		return (error as Error).name === "Refusal" ? "" : `crashed: ${(error as Error).message}`;
	}
}
