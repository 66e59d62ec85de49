import type { ContentReading, PlanReading } from "../records/content-records.ts";
import type { Report } from "./findings.ts";

/** What a guide or a program names things until a person does: it would be an address for ever. */
const STAND_IN = /^(?:target|deliverable|update|action|item|test|example|demo|new|xx+)?-?\d*$|^\d+(?:-\d+)+$/;

/** What must be settled before anything is published: names that stand in for names, example searches that find nothing. */
export function checkUnfinished(reading: ContentReading, report: Report): void {
	for (const plan of reading.plans) checkNames(plan, report);
	checkQueries(reading, report);
}

function checkNames({ actions, targets, deliverables, updates, requests }: PlanReading, report: Report): void {
	const named = [
		...actions.map(({ file }) => ({ file, name: /([^/]+)\.mdx$/.exec(file)?.[1]?.replace(/^\d+-/, "") ?? "" })),
		...[...targets, ...deliverables].filter(({ draft }) => !draft).map(({ file, id }) => ({ file, name: id })),
		...updates.map(({ file, id }) => ({ file, name: id.slice("2016-10-12-".length) })),
		...requests.map(({ file, id }) => ({ file, name: id })),
	];
	for (const { file, name } of named) {
		if (!STAND_IN.test(name)) continue;
		report.line(
			file,
			{ line: 1, column: 1 },
			{
				code: "name-stands-in",
				found: name === "" ? "文件名里没有名称" : `文件名里是“${name}”`,
				expected: "看得出说的是什么的名称",
				cure: file.includes("/actions/")
					? "公布以前就起好，往后对照改动才认得出；请在序号后面用英文或拼音起个名，如 01-youth.mdx"
					: "文件名会成为网址，公布以后不能改；请用英文或拼音起个名，如 literacy-rate",
			},
		);
	}
}

/** Every word of an example search stands somewhere in what is published: in a text, a title or a name. */
function checkQueries(reading: ContentReading, report: Report): void {
	const { site, plans, broken } = reading;
	if (!site || plans.length === 0 || broken.size > 0) return;
	const published = wordsOf(reading);
	for (const [index, query] of site.data.exampleQueries.entries()) {
		// 牵头 and 责任 are choices of the search, Latin letters may be spelt sounds.
		const words = query
			.split(/\s+/)
			.filter((word) => /[\u4e00-\u9fa5]/.test(word) && !/^(?:牵头|责任|配合)$/.test(word));
		const missing = words.find((word) => !published.includes(word));
		if (missing === undefined) continue;
		report.at(site.file, ["exampleQueries", index], {
			code: "site-query-finds-nothing",
			found: `示例检索“${query}”里的“${missing}”，全站没有这个词`,
			expected: "能查到内容的词",
			cure: "多半是从别的城市或旧方案留下的；请换成本方案里的词",
		});
	}
}

function wordsOf({ plans, departments }: ContentReading): string {
	const names = departments.flatMap(({ name, fullName, aliases, laterNames }) => [
		name,
		fullName ?? "",
		...aliases,
		...laterNames.map((later) => later.name),
	]);
	const texts = plans.flatMap(({ plan, parts, actions, targets, deliverables, updates }) => [
		plan.title,
		...[...parts, ...actions].flatMap(({ clauses }) => clauses.map(({ text }) => text)),
		...[...targets, ...deliverables].filter(({ draft }) => !draft).flatMap(({ title, quote }) => [title, quote]),
		...updates.map(({ title }) => title),
	]);
	return [...names, ...texts].join("\n");
}
