import { everyRow } from "../model/build-figures.ts";
import type { Observation, Plan, Site, Target } from "../model/model.ts";
import { fillForm, openDesk, putInPlace } from "./desk-steps.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

/** How to correct a published figure: by a new row, never in place; null where no plan has a target. */
export function correctFigure(site: Site): Guide | null {
	const example = examplePublished(site);
	if (!example) return null;
	const { plan, target, row } = example;
	const line = [
		Math.max(0, ...rowsOf(plan).map(({ id }) => id)) + 1,
		target.id,
		row?.area ?? plan.area,
		row?.period ?? plan.period,
		"【更正后的数值】",
		row?.qualifier ?? "",
		target.unit,
		row?.statisticDate ?? "",
		row?.evidence ?? "正式文件",
		"【来源标题】",
		"【发布单位】",
		"【来源网址】",
		site.asOf,
		site.asOf,
		row?.id ?? "【被更正行的编号】",
		"【为什么更正】",
	].join(",");
	return {
		id: "correction",
		title: "更正一个数值",
		summary: "已公布的数值写错了，或来源后来改了数。原来的一行保留，另加一行更正。",
		browser: row
			? [
					{
						text: "打开目标的页面，核对要更正的是哪一个数值。",
						page: { title: target.title, url: target.url },
					},
					openDesk(site),
					...fillForm("correction", "更正一个已公布的数值", [
						["row", "哪一个数值", String(row.id)],
						["value", "更正后的数值", "【更正后的数值】"],
						["why", "为什么更正", "【为什么更正】"],
						["evidence", "哪一类材料", row.evidence],
						["source-title", "来源的标题", "【来源标题】"],
						["source-url", "来源的网址", "【来源网址】"],
					]),
					...putInPlace(plan, "要追加的行各粘贴在 progress.csv 和 changes.csv 末尾，原来的行不动"),
				]
			: [],
		steps: [
			{
				text: `打开目标的页面，核对要更正的是哪一个数值；再在 content/plans/${plan.id}/progress.csv 里找到那一行，记下第一列的编号${row ? `（这里以编号 ${row.id} 为例）` : ""}。`,
				page: { title: target.title, url: target.url },
			},
			{
				text: "在文件末尾加一行：编号用新的，目标、地区、时期与原行相同，倒数第二列（supersedes）写被更正行的编号，最后一列写为什么更正。原来那一行不要动。",
				file: { path: `content/plans/${plan.id}/progress.csv`, mode: "append", text: `${line}\n` },
			},
			...checkSteps(`更正 ${target.title}`),
			...publishSteps("更正数值"),
			{
				text: "发布以后，页面上同时看得到更正前后的数值。",
				picture: {
					file: "correction.webp",
					alt: "目标页面上的更正记录：更正前后的数值、日期和来源",
					width: 720,
					height: 480,
				},
			},
		],
		notes: [
			"页面会同时显示更正前后的数值和更正的日期：公开记录要看得出改过什么。",
			"直接改写或删除已公布的一行，npm run diff 会拒绝，并说明怎样改为更正。",
			"更正本身也是一件事：请再发一条类别为“更正”的动态。",
		],
	};
}

/** A published figure to take as the example, where the site has one. */
function examplePublished({ plans }: Site): { plan: Plan; target: Target; row: Observation | null } | null {
	const targets = plans.flatMap((plan) => plan.targets);
	const target = targets.find(({ series }) => series.length > 0) ?? targets[0];
	return target ? { plan: target.plan, target, row: target.series[0]?.observations[0] ?? null } : null;
}

function rowsOf({ targets }: Plan): Observation[] {
	return targets.flatMap(everyRow);
}
