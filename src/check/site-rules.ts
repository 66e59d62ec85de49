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
				cure: "请用 npm run import -- 方案文件 --plan 编号 导入一个",
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
	checkCity(site, plans, report);
	checkEverydayWords(site, plans, report);
}

/** The place that a title begins with: 云川市节水行动方案. Words for any place are the name of none. */
const PLACE = /^([\u4e00-\u9fa5]{2,9}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗))/;
const ANY_PLACE = /^(?:城市|全市|我市|本市|全省|我省|全县|全区|地区|城区|社区|园区|.*(?:示范|开发|试验|保税|高新)区)$/;

/** The city that every page names is the one that the plans are of: a former city's name must not stay in the titles. */
function checkCity({ file, data }: ReadRecord<SiteRecord>, plans: ContentReading["plans"], report: Report): void {
	const { city, shortCity } = data;
	if (!city.includes(shortCity)) {
		report.at(file, ["shortCity"], {
			code: "site-city-differs",
			found: `shortCity ${quoteFound(shortCity)}，city ${quoteFound(city)}`,
			expected: "同一个地方的简称和全称",
			cure: "多半有一个是从别的城市留下的；请改成同一个地方",
		});
	}
	const foreign = plans.map((plan) => foreignPlace(plan, data));
	const [place] = foreign;
	// Plans of other places may stand beside the city's own.
	if (!place || foreign.includes(null)) return;
	report.at(file, ["city"], {
		code: "site-city-differs",
		found: `city ${quoteFound(city)}；方案《${plans[0]?.plan.title}》是${place}的，全文没有“${shortCity}”`,
		expected: "方案所属的地方",
		cure: "请改 site.yaml 的 name、city、shortCity 和 description；导入错了方案的，移走它的文件夹",
	});
}

/** The other place that a plan is of; null where it may be this city's. */
function foreignPlace(
	{ plan, sourceText }: ContentReading["plans"][number],
	{ city, shortCity }: SiteRecord,
): string | null {
	const place = PLACE.exec(plan.title)?.[1] ?? "";
	const text = sourceText?.text.replace(/\s+/g, "") ?? "";
	const isOwn = place === "" || ANY_PLACE.test(place) || place.includes(shortCity) || city.includes(place);
	return isOwn || text === "" || text.includes(shortCity) ? null : place;
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
	const { footer, origin, licence, exampleQueries } = data;
	const unset = [
		...(origin === null ? [["origin"]] : []),
		...Object.entries(footer).flatMap(([key, value]) => (value === null ? [["footer", key]] : [])),
		...(licence.startsWith("待") ? [["licence"]] : []),
		...(exampleQueries.length === 0 ? [["exampleQueries"]] : []),
	];
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
