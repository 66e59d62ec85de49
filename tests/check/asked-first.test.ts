import { expect, test } from "vitest";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { linkContent } from "../../src/project.ts";
import { SMALL_PLAN, smallCity } from "../green/small-city.ts";

const city = smallCity();

/** The errors after files were altered: `from` gives way to `to`; a file that is not there is written. */
function errorsAfter(edits: [file: string, from: string, to: string][], asOf = "2025-06-30"): string[] {
	const texts = new Map(city);
	for (const [file, from, to] of edits) {
		const text = texts.get(file) ?? "";
		expect(text.includes(from), `${file} holds ${from}`).toBe(true);
		texts.set(file, from === "" ? text + to : text.replace(from, () => to));
	}
	const { problems } = linkContent(withFiles(createContentFiles("city", new Map()), texts), asOf);
	const errors = problems.filter(({ severity }) => severity === "error").map(formatProblem);
	return errors.map((message) => message.replace("错误 city/", "").replace(`${SMALL_PLAN}/`, ""));
}

const target = (id: string) => `${SMALL_PLAN}/targets/${id}.mdx`;

test.each<[what: string, edit: [file: string, from: string, to: string], messages: string[]]>([
	[
		"a promise that was due before its plan began",
		[target("checks"), 'due: "2025"', 'due: "2020"'],
		[
			"targets/checks.mdx:10:6 due 读到“2020”，早于规划期 2021/2025 的开始，应为规划期开始之后的期限；请核对这项目标的期限，以及 plan.yaml 的 period；规划期以前的水平写入 baseline［target-due-before-plan］",
		],
	],
	[
		"a way that leads beyond the term",
		[target("leakage"), 'due: "2023"', 'due: "2026"'],
		[
			"targets/leakage.mdx:17:12 interim 的 due 读到“2026”，晚于期限 2025，应为期限之前的日期；请核对两个日期；期限之后的要求是另一项目标［target-interim-after-due］",
		],
	],
	[
		"a level from before the plan that is later than its end",
		[target("leakage"), 'period: "2020"', 'period: "2026"'],
		[
			"targets/leakage.mdx:14:11 baseline 的 period 读到“2026”，晚于期限 2025，应为方案开始以前的时期；请核对两个日期；baseline 是方案开始以前的水平［target-baseline-after-due］",
		],
	],
	[
		"a share above the whole",
		[target("devices"), 'value: "95"', 'value: "950"'],
		[
			"targets/devices.mdx:8:8 value 读到“950”，单位 %，应为 0 至 100 之间的比例；请核对小数点和单位；增长的幅度不是比例，kind 请改［target-value-above-100］",
		],
	],
	[
		"a phase outside its plan",
		[`${SMALL_PLAN}/plan.yaml`, "period: 2021/2021", "period: 2012/2012"],
		[
			"plan.yaml:28:25 period 读到“2012/2012”，与规划期 2021/2025 没有一天相同，应为规划期之内的时期；请核对年份，以及 plan.yaml 的 period［phase-outside-plan］",
		],
	],
	[
		"a year that no plan speaks of",
		[`${SMALL_PLAN}/progress.csv`, "2,leakage,全省,2021", "2,leakage,全省,0201"],
		[
			"progress.csv:3:4 period 读到“0201”，应为时期（如 2016 或 2016/2020，先起后止）；请写成一个日期，或用“/”连接的起止日期［period-unreadable］",
		],
	],
	[
		"an address that readers cannot reach",
		[
			`${SMALL_PLAN}/updates/2023-03-22-pipes.mdx`,
			"url: https://www.example.com/2023",
			"url: http://localhost:4321/2023",
		],
		[
			"updates/2023-03-22-pipes.mdx:11:25 url 读到“http://localhost:4321/2023”，应为读者也能打开的网址；这是本机或内部网络的地址，别人打不开；请复制网站公开以后的网址［url-of-this-machine］",
		],
	],
	[
		"one thing named twice in a list",
		[`${SMALL_PLAN}/updates/2023-03-22-pipes.mdx`, "[pipes, leakage]", "[pipes, pipes]"],
		[
			'updates/2023-03-22-pipes.mdx:6:10 targets 读到“["pipes","pipes"]”，应为每个名称或编号一次；请删去重复的一个［list-entry-twice］',
		],
	],
])("asked: %s", (_, edit, messages) => {
	expect(errorsAfter([edit])).toEqual(messages);
});

const PROSE = "departments/committee.mdx";
const linkTo = (url: string): [string, string, string] => [PROSE, "", `\n[见](/water/${url})\n`];
const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const LINE = `${PROSE}:5:1 链接`;

test.each([
	"data/water-2021-2025/progress.csv",
	"data/water-2021-2025/datapackage.json",
	"charts/water-2021-2025/timeline.png",
	"embed/water-2021-2025/timeline/",
	"feeds/all.xml",
	"feeds/plans/water-2021-2025.ics",
	"handbook/update/",
	"handbook/update.webp",
	"departments/water.xlsx",
	"search/records.json",
	"plans/water-2021-2025/deliverables/#report",
	"plans/water-2021-2025/requests/#report-2024",
	"updates/2023-03-22-pipes/?from=x#top".replace("#top", ""),
])("a link to what the build makes is let through: %s", (url) => {
	expect(errorsAfter([linkTo(url)])).toEqual([]);
});

test.each([
	["data/water-2021-2025/progres.csv", "是否想写“/water/data/water-2021-2025/progress.csv”？"],
	["charts/water-2021-2025/timelin.svg", "是否想写“/water/charts/water-2021-2025/timeline.svg”？"],
	["embed/water-2021-2025/none/", "请在网站上打开要指向的页面或文件，复制它的网址"],
	["feeds/none.xml", "请在网站上打开要指向的页面或文件，复制它的网址"],
	["handbook/updates/", "是否想写“/water/handbook/update/”？"],
	["departments/wate.csv", "是否想写“/water/departments/water.csv”？"],
])("a link to a file that the build does not make is refused before it: %s", (url, cure) => {
	expect(errorsAfter([linkTo(url)])).toEqual([
		`${LINE}读到“${shorten(`/water/${url}`)}”，应为本站会生成的页面或文件的网址；${cure}［prose-link-missing］`,
	]);
});

test("a link to what is a draft, or not known yet on the day of the site, is refused", () => {
	const isDraft: [string, string, string] = [target("booklets"), "unit: 万册", "unit: 万册\ndraft: true"];
	const missing = expect.stringContaining("［prose-link-missing］");
	const draft = "plans/water-2021-2025/targets/booklets/";
	// The records alone tell that a draft has no page.
	expect(errorsAfter([linkTo(draft), isDraft])).toEqual([
		expect.stringMatching(/本站现有页面的网址.*［prose-link-missing］/),
	]);
	const later = "updates/2023-03-22-pipes/";
	expect(errorsAfter([linkTo(later)], "2022-06-30")).toEqual([missing]);
});

test("a redirect may not start where a chart or a guide stands, and ends where the build makes a page", () => {
	const redirects = (from: string, to: string) =>
		errorsAfter([["redirects.yaml", "", `- { from: ${from}, to: ${to} }\n`]]);
	expect(redirects("/old/", "/handbook/update/")).toEqual([]);
	expect(redirects("/404/", "/")[0]).toContain("［redirect-from-alive］");
	expect(redirects("/embed/water-2021-2025/timeline/", "/")).toEqual([
		"redirects.yaml:3:11 from 读到“/embed/water-2021-2025/timeline/”，本站仍有这个页面，应为已经撤下的网址，每个写一条；请删去这一条；还在的页面不需要转向［redirect-from-alive］",
	]);
	expect(redirects("/old/", "/handbook/updates/")).toEqual([
		"redirects.yaml:3:22 to 读到“/handbook/updates/”，应为本站会生成的页面或文件的网址；是否想写“/handbook/update/”？［redirect-to-missing］",
	]);
});

test("an address that no browser can read is refused, and so is a place that the page itself needs", () => {
	expect(errorsAfter([linkTo("%ff")])[0]).toContain("［prose-link-unsafe］");
	const file = `${SMALL_PLAN}/deliverables/main.mdx`;
	const report = city.get(`${SMALL_PLAN}/deliverables/report.mdx`)?.replace("order: 1", "order: 3") ?? "";
	expect(errorsAfter([[file, "", report]])).toEqual([
		"deliverables/main.mdx:1:1 编号读到“main”，应为页面自己没有用到的编号；这个编号页面自己要用，请换一个名称［anchor-reserved］",
	]);
});
