import { isQuantified } from "../model/build-targets.ts";
import type { Site } from "../model/model.ts";
import { openDesk, putInPlace } from "./desk-steps.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

/** How to publish figures that come as a table; null where the plan has no target with a number. */
export function publishTable(site: Site): Guide | null {
	const { featuredPlan: plan, asOf } = site;
	const quantified = plan.targets.filter(isQuantified);
	const target = quantified.find(({ own }) => own.length === 0) ?? quantified[0];
	if (!target) return null;
	const title = target.title.includes('"') ? target.id : target.title;
	const example = `目标,地区,时期,数值,单位,证据等级,来源标题,来源网址,公布日期
${title},${plan.area},${plan.years.start},【数值】,${target.unit},正式文件,【来源标题】,【来源网址】,${asOf}
`;
	return {
		id: "table",
		title: "从 Excel 发布一批数值",
		summary: "业务科室交来一张表，或者要一次登记许多数值。",
		browser: [
			openDesk(site),
			{
				text: "没有现成的表，先下载空表，用 Excel 或 WPS 打开“填写”页填好：目标、地区、单位可以从列表里选，带 * 的列必填，第二行是示例。业务科室自己的表可以直接用：标题行、合计、说明、一列一个年份都读得懂。",
				press: "下载空表",
			},
			{
				text: "在填报台选这张表（或拖进去）。页面上照原样列出每一行：读成什么、拒绝什么、怎么改，点“第几行第几列”就到那一格。",
				table: { name: "figures.csv", text: example },
				shows: "全部读懂了",
			},
			{
				text: "有要改的：改原表，或者下载标注过的表（要改的格子是红色，问题写在批注里），改好再选一次。看不懂的不会猜，有一处要改就什么也不登记。",
			},
			...putInPlace(plan, "要追加的行各粘贴在 progress.csv 和 changes.csv 末尾"),
		],
		steps: [
			{
				text: "生成一张空表，用 Excel 或 WPS 打开“填写”页：目标、地区、单位可以从下拉列表里选，另有一页填写说明。表由网站现有的内容生成，目标有变化时请重新生成。",
				command: "npm run template",
				shows: "已生成",
			},
			{
				text: "填表，或者用业务科室自己的表：第一行写列名，一行一个数值，不合并单元格，不写合计，每一行都要有来源。.xlsx 和 .csv 都可以；下面用 CSV 示意。",
				file: {
					path: "figures.csv",
					mode: "new",
					text: example,
				},
			},
			{
				text: "先只读不写：逐行说明读懂了什么、拒绝什么、与已公布的有什么不同。看不懂的不会猜，请按提示改表，再来一次。",
				command: "npm run intake -- figures.csv",
				shows: "新增 1",
			},
			{
				text: "核对无误后写入。有一行被拒绝，就一行也不写。",
				command: "npm run intake -- figures.csv --write",
				shows: "已写入",
			},
			...checkSteps(`增加 ${target.title}`),
			...publishSteps("登记数值"),
		],
		notes: [
			"“约”“以上”等词单独写在“限定词”一列；“1.2万”“2016年底”这样的写法能读懂，屏幕上会说明读作什么。",
			"表里有已公布的数值时不会重复登记；数值不同的，加 --correct 才作为更正登记。",
		],
	};
}
