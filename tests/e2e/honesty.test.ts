/** What no page may say, and what must add up, read from both sites as they are built. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { loadSite } from "../../scripts/lib/open-content.ts";
import type { Site } from "../../src/model/model.ts";
import { publishedHere } from "../../src/model/publication.ts";
import { readDemo } from "../demo.ts";

interface Built {
	/** `/plans/x/`. */
	url: string;
	html: string;
	/** What a reader sees, element by element: no word of one runs into the next. */
	text: string;
}

/** Words of engineers, of unset values, and words that say more than anybody found out. */
const REFUSED = ["矩阵", "基期数值", "数列说明", "公布 —", "暂无公开数据", "待主办单位", "undefined", "NaN", "null"];

function shownText(html: string): string {
	return html
		.replaceAll(/<(script|style|head)[\s\S]*?<\/\1>/g, "")
		.replaceAll(/<wbr>|<\/?(?:a|b|mark|span|small|time|strong|code)\b[^>]*>/g, "")
		.replaceAll(/<[^>]+>/g, "\n")
		.replaceAll("&nbsp;", " ");
}

async function readBuilt(folder: string): Promise<Built[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html"));
	return Promise.all(
		files.map(async (file) => {
			const html = await readFile(path.join(folder, file), "utf8");
			const url = `/${file.split(path.sep).join("/")}`.replace(/index\.html$/, "");
			return { url, html, text: shownText(html) };
		}),
	);
}

const formatDay = (day: string) => {
	const [year, month, date] = day.split("-").map(Number);
	return `${year}年${month}月${date}日`;
};
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const numbersIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => Number(match[1]));

/** Sentences whose parts do not add up to their whole. */
function wrongSums({ url, text }: Built): string[] {
	const kinds = [
		{
			sentence: /(\d+)项中(?:\d+项(?:有|未查到|尚未查找)[^，。；\n]*[，]?){2,}/g,
			part: /(\d+)项(?=有|未查到|尚未查找)/g,
		},
		{ sentence: /(\d+)项目标：已达成[^\n]+/g, part: /[^\d](\d+)项(?!目标)/g },
		{ sentence: /共(\d+)件：已查到[^。]+。/g, part: /查[到找](\d+)件/g },
	];
	return kinds.flatMap(({ sentence, part }) =>
		[...text.matchAll(sentence)]
			.filter(([words, total]) => sumOf(numbersIn(words, part)) !== Number(total))
			.map(([words]) => `${url} ${words}`),
	);
}

/** Counts of statuses that are not those of the rows below them, or not those of their own row. */
function wrongTables({ url, html }: Built): string[] {
	const counted = /<ul class="plain counts"[\s\S]*?<\/ul>/.exec(html)?.[0];
	const rows = (/<table class="targets\b[\s\S]*?<\/table>/.exec(html)?.[0].match(/<tr/g)?.length ?? 0) - 1;
	const isWrong = counted !== undefined && sumOf(numbersIn(counted, /<b[^>]*>(\d+)<\/b>/g)) !== rows;
	const wrongRows = [...html.matchAll(/<tr class="coverage"[\s\S]*?<\/tr>/g)].map(([row]) => row).filter(isWrongRow);
	return [...(isWrong ? [`${url}: statuses and rows`] : []), ...wrongRows.map((row) => `${url} ${shownText(row)}`)];
}

function isWrongRow(row: string): boolean {
	const [, total = 0, known = 0] = /(\d+)项中(\d+)项/.exec(row) ?? [];
	const states = [...row.matchAll(/<\/span>([^<]+)<\/span>\s*(\d+)/g)].filter(([, name]) => name !== "不可量化");
	const isAbsent = (name = "") => name === "未查到公开数据" || name === "尚未查找";
	const countOf = (list: RegExpMatchArray[]) => sumOf(list.map(([, , count]) => Number(count)));
	const withFigures = states.filter(([, name]) => !isAbsent(name));
	return countOf(states) !== Number(total) || countOf(withFigures) !== Number(known);
}

/** Pages made of the finished ones, in other characters or for elders: they say what those say. */
const TWIN = /^\/(elders|tw|hk)\//;
/** Pages for those who keep the content. */
const STAFF = /^\/(handbook|desk)\//;

describe.each([
	["outDir", loadSite],
	["demoDir", readDemo],
] as const)("%s", (folder, readSite) => {
	let site: Site;
	let pages: Built[];
	/** Without the handbook, which speaks to the staff. */
	let shown: Built[];
	const pageAt = (url: string) => pages.find((page) => page.url === url) ?? expect.fail(url);

	beforeAll(async () => {
		site = await readSite();
		pages = (await readBuilt(inject(folder))).filter(({ url }) => !TWIN.test(url));
		// The ledger quotes what pages said before, which they say no more.
		const before = site.plans.flatMap(({ ledger }) => ledger.flatMap((entry) => entry.before ?? []));
		shown = pages
			.filter(({ url }) => !STAFF.test(url))
			.map((page) => ({ ...page, text: before.reduce((text, words) => text.replaceAll(words, ""), page.text) }));
	});

	test("words of engineers and of unset values stand on no public page", () => {
		const said = shown.flatMap(({ url, text }) =>
			REFUSED.filter((word) => text.includes(word)).map((word) => `${url} ${word}`),
		);
		expect(said).toEqual([]);
	});

	test("the ten have one word: nothing counts or names them as 任务 alone", () => {
		const said = shown.flatMap(({ url, text }) =>
			[...text.matchAll(/\d+项任务|(?:这项|各项|所属|按|每格一项)任务|(?<!重点)任务 ?\d+ ?项/g)].map(
				([words]) => `${url} ${words}`,
			),
		);
		expect(said).toEqual([]);
	});

	test("the day the site speaks from is printed only where a rule looked at it, and never beside 未查到", () => {
		const day = formatDay(site.asOf);
		const isInContent = [
			...site.plans.flatMap(({ ledger, lookups }) => [...ledger, ...lookups].map(({ date }) => date)),
			...site.updates.map(({ recorded }) => recorded),
		].includes(site.asOf);
		// On a day on which somebody looked or registered something, that day is a finding's as well.
		if (isInContent) return;
		const printing = pages.filter(({ text }) => text.includes(day) || text.includes(site.asOf));
		const byRule = new RegExp(`(截至|状态判断日：|按)${day}`, "g");
		for (const { url, text } of printing.filter(({ url: at }) => !STAFF.test(at))) {
			const rest = text.replaceAll(byRule, "");
			expect(rest.includes(day) || rest.includes(site.asOf), `${url} prints the build's day`).toBe(false);
			for (const line of text.split("\n").filter((one) => one.includes(day))) expect(line, url).not.toContain("未查到");
		}
		const dependent = site.plans
			.flatMap(({ targets }) => targets)
			.filter(({ status }) => status.reason.includes(day))
			.flatMap(({ url, plan }) => [url, `${plan.urls.data}${plan.id}.html`]);
		const others = /^\/(about\/|embed\/[^/]+\/(statuses|department-[^/]+)\/|departments\/[^/]+\/|handbook\/.*|desk\/)$/;
		expect(printing.map(({ url }) => url).filter((url) => !others.test(url) && !dependent.includes(url))).toEqual([]);
	});

	test("the date of a page is a day on which something was published or registered here", () => {
		const days = new Set([...site.plans.map(publishedHere), ...site.updates.map(({ recorded }) => recorded)]);
		const dated = pages.flatMap(({ url, html }) => {
			const day = /name="PubDate" content="(\d{4}-\d\d-\d\d) 00:00"/.exec(html)?.[1];
			return day ? [{ url, day }] : [];
		});
		// Of a plan of which no day is known here there is none.
		if (site.plans.some(publishedHere)) expect(dated.length).toBeGreaterThan(site.updates.length);
		expect(dated.filter(({ day }) => !days.has(day))).toEqual([]);
		for (const { url, recorded } of site.updates) {
			expect(dated.find((one) => one.url === url)?.day ?? null, url).toBe(recorded);
		}
		const ofEvents = pages.flatMap(({ html }) => [...html.matchAll(/"date(?:Published|Modified)":"([^"]+)"/g)]);
		const known = new Set([...days, ...site.plans.flatMap(({ ledger }) => ledger.map(({ date }) => date))]);
		expect(ofEvents.filter(([, day = ""]) => !known.has(day))).toEqual([]);
	});

	test("the sums of every page add up", () => {
		expect(shown.flatMap(wrongSums)).toEqual([]);
		expect(shown.flatMap(wrongTables)).toEqual([]);
	});

	test("an absence is said with who looked: 未查到 only where the log has a search, else that nobody has looked", () => {
		for (const { url, status, lookups } of site.plans.flatMap(({ targets }) => targets)) {
			const { text } = pageAt(url);
			if (lookups.length === 0) expect(text, url).not.toContain("未查到");
			if (status.name === "未查到公开数据") expect(text, url).toMatch(/最近一次查找：\d{4}年\d+月\d+日，\d+处，未查到/);
		}
	});

	test("without a publisher every page says so", () => {
		const silent = pages.filter(
			({ html, text }) => !html.includes('http-equiv="refresh"') && !text.includes("不是政府网站"),
		);
		expect(silent.map(({ url }) => url)).toEqual(site.footer.sponsor === null ? [] : pages.map(({ url }) => url));
	});

	test("no public page leads to the staff's handbook", () => {
		expect(shown.filter(({ html }) => /href="\/handbook\//.test(html)).map(({ url }) => url)).toEqual([]);
	});

	test("a remark stands at the words it is about, on every page that prints them", () => {
		for (const { clauses } of site.plans) {
			for (const { url, notes } of clauses) {
				const { html } = pageAt(url.replace(/#.*$/, ""));
				for (const { quote, label } of notes) {
					if (quote !== null)
						expect(html).toMatch(new RegExp(`>${quote}</mark><span class="remark"[^>]*>〔${label}〕`));
				}
			}
		}
	});

	test("what binds every office stands on every office's page, and the timeline has what is due", () => {
		for (const plan of site.plans) {
			const bound = plan.deliverables.filter(({ bindsAll }) => bindsAll);
			for (const { url } of plan.departments) {
				for (const { title } of bound) expect(pageAt(url).text, url).toContain(title);
			}
			const { text } = pageAt(plan.urls.timeline);
			for (const { title } of plan.deliverables.filter(({ due }) => due !== null)) expect(text).toContain(title);
		}
	});
});
