import { CODE_GROUPS } from "../problems/codes.ts";
import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { ReadRecord } from "../records/reader.ts";
import type { SiteRecord } from "../records/site-record.ts";
import type { Report } from "./findings.ts";

/** A reminder is acknowledged by its code. */
const isCode = (name: string) => Object.values(CODE_GROUPS).some((group) => Object.hasOwn(group, name));

/** There is a plan to publish, the home page shows one that exists, and what is unset is known to be. */
export function checkSite({ site, plans, content, broken }: ContentReading, report: Report): void {
	const ids = plans.map(({ plan }) => plan.id);
	if (ids.length === 0 && broken.size === 0) {
		report.line(
			`${content.name}/plans`,
			{ line: 1, column: 1 },
			{
				code: "site-plan-missing",
				found: "没有可用的方案",
				expected: "至少一个方案文件夹",
				cure: "请在 plans/ 下建立方案文件夹",
			},
		);
	}
	if (!site) return;
	const { featuredPlan } = site.data;
	if (ids.length > 0 && !ids.includes(featuredPlan)) {
		report.at(site.file, ["featuredPlan"], {
			code: "site-featured-plan-unknown",
			found: `featuredPlan ${quoteFound(featuredPlan)}`,
			expected: "plans/ 下的方案文件夹名",
			cure: suggestion(featuredPlan, ids),
		});
	}
	checkUnset(site, report);
	checkEverydayWords(site, plans, report);
}

/** What an everyday word is to find must stand in some text. */
function checkEverydayWords(
	{ file, data }: ReadRecord<SiteRecord>,
	plans: ContentReading["plans"],
	report: Report,
): void {
	// Lines of the document as extracted break anywhere.
	const text = plans.map(({ sourceText }) => sourceText?.text.replace(/\s+/g, "") ?? "").join("\n");
	for (const [index, line] of data.everydayWords.entries()) {
		const official = (line.split(">")[1] ?? "").split(/\s+/).filter(Boolean);
		if (text === "" || official.some((word) => text.includes(word))) continue;
		report.at(file, ["everydayWords", index], {
			code: "site-everyday-words-idle",
			found: quoteFound(official.join(" ")),
			expected: "方案原文里有的词",
			cure: "请照原文改写右边的词，或删去这一行",
			severity: "warning",
		});
	}
}

/** What the publisher has not set: one reminder each, and one for all that are known to be unset. */
function checkUnset({ file, data }: ReadRecord<SiteRecord>, report: Report): void {
	const all: string[][] = [["origin"], ...Object.keys(data.footer).map((key) => ["footer", key])];
	const fieldOf = ([, key]: string[]) =>
		key === undefined ? data.origin : data.footer[key as keyof SiteRecord["footer"]];
	const unset = all.filter((path) => fieldOf(path) === null);
	const known = unset.filter((path) => data.acknowledged.includes(path.join(".")));
	for (const path of unset.filter((one) => !known.includes(one))) {
		report.at(file, path, {
			code: "site-item-unset",
			found: `${path.join(".")} 未填`,
			expected: "核实过的内容",
			cure: "核实后填写；不填则页面不印此项；暂时填不了的，把名称写进 acknowledged",
			severity: "warning",
		});
	}
	for (const [index, name] of data.acknowledged.entries()) {
		if (unset.some((path) => path.join(".") === name) || isCode(name)) continue;
		report.at(file, ["acknowledged", index], {
			code: "site-acknowledged-set",
			found: `acknowledged 里的${quoteFound(name)}`,
			expected: "还没有填的项目",
			cure: "已经填了或名称写错了，请从 acknowledged 里删去",
		});
	}
	if (known.length === 0) return;
	report.at(file, ["acknowledged"], {
		code: "site-item-acknowledged",
		found: `${known.length} 项还没有填（已知）：${known.map((path) => path.join(".")).join("、")}`,
		expected: "核实过的内容",
		cure: "核实后填写",
		severity: "warning",
	});
}
