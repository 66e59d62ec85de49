import { createRandom } from "../../scripts/lib/random.ts";
import type { Texts } from "./small-city.ts";

/** Something a person may do to a folder of content; the folder itself stays as it is. */
type Mutation = (texts: Map<string, string>) => void;

export interface Mutant {
	/** What was done, for the one who looks for the cause. */
	steps: string[];
	texts: Texts;
	asOf: string;
}

const NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty"];
const WORDS = [
	...NAMES,
	"市委",
	"市委宣传部办公室",
	"䶮𠮷",
	"水💧",
	"a",
	"100%",
	"<b>水</b>",
	"&amp;",
	"{x}",
	"`x`",
	"'",
	'\\"',
	"[x](y)",
	"A".repeat(300),
	"字".repeat(200),
	"\u0301e",
	"مياه",
	"x y",
	"。",
	"、",
	"null",
	"true",
	"1e3",
	"0",
];
const IDS = [
	"targets",
	"deliverables",
	"mentions",
	"main",
	"contents",
	"measures",
	"due",
	"constructor",
	"tostring",
	"x",
	"0",
	"1",
	"index",
	"404",
	"a-b-c",
	"all",
	"status",
	"matrix",
	"con",
	"search",
	"plans",
	`x${"-y".repeat(60)}`,
];
const NUMBERS = [
	"0",
	"0.0",
	"1",
	"-1",
	"3",
	"9",
	"10.50",
	"95",
	"99.999",
	"100",
	"101",
	"1000000000000",
	"0.000001",
	"123456789012345678901234567890",
	"00",
	"1e3",
	"0.1",
	"0.30",
	"-0",
];
const DATES = [
	"2021",
	"2025",
	"2020",
	"2026",
	"1900",
	"9999",
	"0001",
	"2024-02-29",
	"2023-02",
	"2021-12-31",
	"2025-12",
	"2025-12-31",
	"2022-06",
	"2030-01-01",
	"2023-02-29",
	"0000",
];
const PERIODS = [
	...DATES,
	"2021/2025",
	"2021-01/2021-06",
	"2022-07/2022-12",
	"2023-04/2023-06",
	"2021/2022",
	"2024-03-05/2024-03-05",
	"2021-06/2023-02",
	"1900/9999",
	"2026/2030",
	"2010/2020",
	"2025-01/2025-03",
	"0001/9999",
	"2024-02-29/2024-03-01",
];
const URLS = [
	"https://www.example.com/x",
	"http://例子.中国/路?a=b&c=d#e",
	"https://www.example.com/a%20b",
	"https://[::1]/",
	"https://xn--fsq.example/%E4",
	"https://www.example.com/'\"",
	"HTTPS://WWW.EXAMPLE.COM",
	"https://1.2.3.4:8080/",
	"https://www.example.com/(x)",
	"https://a.b/；c",
];

/** Values that a field may be given, by the name of the field in YAML or the column. */
const POOLS: Record<string, readonly string[]> = {
	kind: [
		"ratio",
		"new",
		"per-year",
		"coverage",
		"count",
		"qualitative",
		"经常工作",
		"文件",
		"行政机关",
		"其他",
		"口径变化",
		"说明",
		"发布",
		"更正",
		"更正数值",
		"其他",
	],
	comparator: ['">="', '"="', '"<="', '"~"'],
	value: NUMBERS,
	unit: ["%", "个", "百分点", "‰", "万元", "公里", "次", "起", "constructor", "人/年", "𠮷"],
	due: DATES,
	since: DATES,
	at: DATES,
	date: DATES,
	statistic_date: DATES,
	source_date: DATES,
	recorded: ["2021-02-09", "2023-01-01", "2025-06-01", "2030-01-01", "2021"],
	period: PERIODS,
	writtenOn: DATES,
	issuedOn: ["2021-02-08", "1999-12-31", "2030-01-01"],
	askedOn: ["2021-02-08", "2024-06-01", "2030-01-01"],
	answeredOn: DATES,
	dueQuote: ["2025年", "2025", "到2025年"],
	outcome: ["待答复", "已公开", "不予公开", "逾期未答复"],
	state: ["未启动", "已完成", "未完成", "已终止"],
	role: ["牵头", "责任", "配合"],
	relation: ["上级", "后续"],
	qualifier: ["约", "左右", "近", "不足", "以下", "≤", "余", "多", "以上", "超过", "≥", ""],
	evidence: ["正式文件", "统计数据", "部门公开", "媒体报道"],
	result: ["找到", "未找到"],
	found: ["", "progress:1", "update:2021-02-08-issued", "progress:99", "constructor"],
	about: ["plan", "leakage", "report", "target:pipes", "constructor", ""],
	supersedes: ["", "1", "2", "3", "7"],
	order: ["1", "9", "99999999999999999999"],
	url: URLS,
	source_url: URLS,
	errorReportUrl: URLS,
	origin: ["https://www.example.com", "http://1.2.3.4:8080/", "https://例子.中国", ""],
	base: ["/", "/a/b/", "/constructor/"],
	follows: ["water-2021-2025", "water-2016-2020"],
	draft: ["true", "false"],
	target: ["leakage", "pipes", "checks", "booklets", "accidents", "schools", "habits"],
	area: ["溪城", "全省", "全国", "溪城市", "constructor", "县"],
	words: ["", "x", "constructor"],
	places: ["市政府网站 https://www.example.com", "；；", "https://www.example.com", "年鉴；x https://a.b/c d"],
	headlineTarget: ["pipes", "checks", "booklets", "habits", "accidents", ""],
	coordinator: ["市委", "市委宣传部", ""],
};
const DAYS = [
	"2025-06-30",
	"2021-02-08",
	"2020-01-01",
	"1990-01-01",
	"2022-12-31",
	"2023-01-01",
	"2024-06-30",
	"2026-01-01",
	"2031-05-01",
	"9998-01-01",
];

/** The seeded maker of mutants of one city: one to four steps each, most of which leave something that can be published. */
export function createMutants(seed: number, city: Texts): () => Mutant {
	const random = createRandom(seed);
	const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
	let said: string[] = [];
	const say = (...words: string[]) =>
		said.push(words.map((word) => (word.length > 60 ? `${word.slice(0, 60)}…` : word)).join(" "));
	const paths = (texts: Map<string, string>, form: RegExp) => [...texts.keys()].filter((path) => form.test(path));

	/** A value of a YAML line is another one, or none. */
	const field: Mutation = (texts) => {
		const path = pick(paths(texts, /\.(mdx|yaml)$/));
		const text = texts.get(path) ?? "";
		const places = [...text.matchAll(/([A-Za-z]+): +("[^"]*"|[^\s{[][^,}\n]*)/g)];
		if (places.length === 0) return;
		const place = pick(places);
		const [whole, key = ""] = place;
		const value = random(8) === 0 ? "" : pick(POOLS[key] ?? WORDS);
		const quoted = /^".*"$|^$/.test(value) || random(2) === 0 ? value : JSON.stringify(value);
		texts.set(path, `${text.slice(0, place.index)}${key}: ${quoted}${text.slice(place.index + whole.length)}`);
		say(path, key, quoted);
	};
	/** A line of YAML goes, with what is indented below it. */
	const lostField: Mutation = (texts) => {
		const path = pick(paths(texts, /\.(mdx|yaml)$/));
		const text = texts.get(path) ?? "";
		const places = [...text.matchAll(/^([A-Za-z]+):.*\n([ ]+.*\n)*/gm)];
		if (places.length === 0) return;
		const { 0: whole, 1: key = "", index } = pick(places);
		texts.set(path, text.slice(0, index) + text.slice(index + whole.length));
		say(path, "without", key);
	};
	/** A cell of a table is another one. */
	const cell: Mutation = (texts) => {
		const path = pick(paths(texts, /\.csv$/).concat(paths(texts, /progress\.csv$/)));
		const [head = "", ...rows] = (texts.get(path) ?? "").trimEnd().split("\n");
		if (rows.length === 0) return;
		const columns = head.split(",");
		const column = random(columns.length);
		const at = random(rows.length);
		const cells = rows[at]?.split(",") ?? [];
		const value = pick(POOLS[columns[column] ?? ""] ?? WORDS).replace(/^"(.*)"$/, "$1");
		cells[column] = /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
		rows[at] = cells.join(",");
		texts.set(path, [head, ...rows, ""].join("\n"));
		say(path, String(at + 1), columns[column] ?? "", value);
	};
	/** Rows go, are doubled or come, with running numbers. */
	const rows: Mutation = (texts) => {
		const path = pick(paths(texts, /\.csv$/).concat(paths(texts, /progress\.csv$/)));
		const [head = "", ...old] = (texts.get(path) ?? "").trimEnd().split("\n");
		const how = random(4);
		const at = random(old.length + 1);
		const next = [...old, old[at] ?? old[0] ?? ""];
		const moved = how === 0 ? [] : how === 1 ? old.slice(0, at) : how === 2 ? old.toSpliced(at, 1) : next;
		const numbered = moved.map((row, index) => row.replace(/^\d+/, String(index + 1)));
		texts.set(path, [head, ...numbered, ""].join("\n"));
		say(path, "rows", String(how), String(at));
	};
	/** A figure comes: any target, period and value. */
	const figure: Mutation = (texts) => {
		const path = pick(paths(texts, /progress\.csv$/));
		const text = texts.get(path) ?? "";
		const ids = paths(texts, /\/targets\//);
		if (ids.length === 0) return;
		const target = pick(ids);
		const unit = /unit: "?([^"\n]*)/.exec(texts.get(target) ?? "")?.[1] ?? "";
		const id = text.trimEnd().split("\n").length;
		const row = [
			String(id),
			target.replace(/.*\/|\.mdx/g, ""),
			pick(["溪城", "溪城", "全省", "全国"]),
			pick(PERIODS),
			pick(NUMBERS),
			pick(["", "", ...(POOLS["qualifier"] ?? [])]),
			unit,
			"",
			"统计数据",
			"公报",
			"",
			"https://www.example.com/",
			pick(["", "2025-03", "2026"]),
			"2025-03-02",
			"",
			"",
		];
		texts.set(path, `${text.trimEnd()}\n${row.join(",")}\n`);
		say(path, row.join(","));
	};
	/** A name is another one wherever it stands. */
	const rename: Mutation = (texts) => {
		const from = pick([
			"市水务局",
			"市委宣传部",
			"溪城",
			"漏损",
			"新建",
			"学校",
			"启动",
			"前言",
			"水务公报",
			"公里",
			"到2025年",
			"节水",
			"2021年",
			"目标",
		]);
		const to = pick(WORDS);
		for (const [path, text] of texts) {
			const isYaml = !/\.(txt|csv)$/.test(path);
			texts.set(
				path,
				text.replaceAll(
					from,
					path.endsWith(".csv") && /[",]/.test(to) ? to.replaceAll(/[",]/g, "") : isYaml ? to : to.replaceAll("\\", ""),
				),
			);
		}
		say(from, "→", to);
	};
	/** An id is another one wherever it stands, its file's name included. */
	const renameId: Mutation = (texts) => {
		const file = pick(paths(texts, /\/(targets|deliverables|requests|departments)\/|^departments\//));
		const folder = file.replace(/[^/]*$/, "");
		const from = file.slice(folder.length, -4);
		const to = pick(IDS);
		if (texts.has(`${folder}${to}.mdx`)) return;
		for (const [path, text] of [...texts]) {
			const next = text.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, "g"), to);
			if (path === file) texts.delete(path);
			texts.set(path === file ? `${folder}${to}.mdx` : path, path === file ? text : next);
		}
		say(file, "is called", to);
	};
	/** A part of the text has another name, and its paragraphs other ids. */
	const renamePart: Mutation = (texts) => {
		const file = pick(paths(texts, /preface\.mdx$/));
		if (!file) return;
		const to = pick(IDS);
		for (const [path, text] of [...texts]) texts.set(path, text.replaceAll("preface", to));
		texts.set(file.replace("preface", to), texts.get(file) ?? "");
		texts.delete(file);
		say(file, "is called", to);
	};
	/** The folder of one of the plans, where another change has left any. */
	const planOf = (texts: Map<string, string>) => paths(texts, /\/plan\.yaml$/).map((path) => path.split("/")[1])[0];
	/** The plan's folder has another name. */
	const renamePlan: Mutation = (texts) => {
		const from = planOf(texts);
		if (from === undefined) return;
		const to = pick(IDS);
		for (const [path, text] of [...texts]) {
			texts.delete(path);
			texts.set(path.replace(`plans/${from}/`, `plans/${to}/`), text.replaceAll(from, to));
		}
		say("plan is called", to);
	};
	/** A second plan, which follows the first or is followed by it; its updates have names of their own. */
	const secondPlan: Mutation = (texts) => {
		const from = planOf(texts);
		if (from === undefined) return;
		const to = pick(["water-2016-2020", "x", "constructor"]);
		for (const [path, text] of [...texts].filter(([path]) => path.startsWith(`plans/${from}/`))) {
			const own = text.replaceAll("2021-02-08-issued", "2021-02-08-x").replaceAll("2023-03-22-pipes", "2023-03-22-x");
			const place = path
				.replace(`plans/${from}/`, `plans/${to}/`)
				.replace(/-(issued|pipes)\.mdx$/, (end) => (path.includes("/updates/") ? "-x.mdx" : end));
			texts.set(
				place,
				path.endsWith("plan.yaml")
					? `${own}follows: ${pick([from, "", to])}\n`.replace(
							"period: 2021/2025",
							`period: ${pick(["2026/2030", "2021/2025", "2016/2020", ""])}`,
						)
					: own,
			);
		}
		say("second plan", to);
	};
	/** A file goes, and what names it. */
	const lostFile: Mutation = (texts) => {
		const file = pick(paths(texts, /\/(targets|deliverables|requests|updates)\/|redirects|searches|changes/));
		const id = file.replace(/.*\/|\.mdx/g, "");
		texts.delete(file);
		for (const [path, text] of texts) {
			const lines = path.endsWith(".csv") ? text.split("\n").filter((line) => !line.includes(id)) : null;
			const numbered = lines?.map((line, index) => line.replace(/^\d+/, String(index))).join("\n");
			texts.set(path, numbered ?? text.replaceAll(new RegExp(`(?<=[[ ])${id}(, |(?=[\\]\\n]))`, "g"), ""));
		}
		say("without", file);
	};
	/** All of a kind is gone. */
	const lostFolder: Mutation = (texts) => {
		const folder = pick(["targets", "deliverables", "updates", "requests"]);
		for (const path of paths(texts, new RegExp(`/${folder}/`))) texts.delete(path);
		for (const path of paths(texts, /\.csv$/)) texts.set(path, `${texts.get(path)?.split("\n")[0]}\n`);
		for (const path of paths(texts, /\/plan\.yaml$/))
			texts.set(path, (texts.get(path) ?? "").replace(/^headlineTarget: .*$/m, "headlineTarget:"));
		for (const path of paths(texts, /\/(updates|requests)\//))
			texts.set(path, (texts.get(path) ?? "").replace(/^(targets|deliverables|about): .*\n/gm, ""));
		say("without any", folder);
	};
	/** Prose says something else. */
	const prose: Mutation = (texts) => {
		const path = pick(paths(texts, /\/(targets|deliverables|requests|updates)\/|^departments\//));
		const words = pick([
			"",
			"一段。",
			"**重**要",
			"> 引用",
			"- 甲\n- 乙",
			"## 标题\n\n文。",
			"`x`",
			"{x}",
			"<b>",
			"1. 一",
			"[x](#top)",
			"[x](/water/data/water-2021-2025/progress.csv)",
			"[x](/water/about/)",
			"***",
			"import x from 'y'",
			"export const a = 1",
			"\\# x",
			"a\n    b",
			"&nbsp;",
			"$x$",
			"[^1]",
			"| a |\n|---|",
			"www.example.com",
			"A".repeat(5000),
		]);
		texts.set(path, `${texts.get(path) ?? ""}\n${words}\n`);
		say(path, words);
	};
	const all: Mutation[] = [
		field,
		field,
		field,
		field,
		cell,
		cell,
		cell,
		figure,
		figure,
		figure,
		rows,
		lostField,
		lostField,
		rename,
		renameId,
		renamePart,
		renamePlan,
		secondPlan,
		lostFile,
		lostFolder,
		prose,
	];

	return () => {
		const texts = new Map(city);
		said = [];
		for (let count = 1 + random(3); count > 0; count -= 1) pick(all)(texts);
		return { steps: said, texts, asOf: pick(DAYS) };
	};
}
