import { formatDate, formatPeriod } from "../../model/formats.ts";
import type { Plan } from "../../model/model.ts";
import { lastDayOf } from "../../text/periods.ts";
import { buildChart, type Chart, planSources } from "../chart.ts";
import { timeOfDay } from "../parts/time-axis.ts";
import { spanOf } from "../phase-spans.ts";
import { drawTimeline, type Timeline } from "./timeline-drawing.ts";

/** More updates than this are counted by the year: a row each would bury the schedule. */
const MOST_UPDATES = 8;

/** The phases of a plan on one axis of years, with what falls due and what was published. */
export function timelineChart(plan: Plan): Chart {
	const timeline = buildTimeline(plan);
	const rows = tableRows(plan, timeline);
	const conclusion = `规划期${plan.periodText}；${rows.map((row) => row.slice(1).join("")).join("；")}。`;
	return buildChart(
		{
			id: "timeline",
			plan,
			page: plan.urls.timeline,
			title: headline(plan),
			subtitle: `单位：年${!/\d/.test(plan.periodText) ? "" : `；底色为规划期${plan.periodText}${plan.isOver ? "，已届满" : ""}`}`,
			conclusion,
			sources: distinct([
				...planSources(plan),
				...plan.updates.flatMap(({ sources }) => sources.map(({ title, url }) => ({ title, url }))),
			]),
			dated: null,
			lookup: null,
			table: { columns: ["类别", "时间", "内容"], rows },
		},
		(width) => drawTimeline(timeline, width),
	);
}

function headline({ phases, periodText, targets }: Plan): string {
	const dues = [...new Set(targets.flatMap(({ due }) => due ?? []))];
	const dated = targets.filter(({ due }) => due !== null).length;
	const when = dues.length === 1 && dues[0] ? `在${formatDate(dues[0])}到期` : "写明期限";
	const span = /\d/.test(periodText) ? periodText : `规划期${periodText}`;
	const said = [
		phases.length > 0 && `${span === periodText ? "" : "，"}分${phases.length}个阶段`,
		targets.length > 0 && `，${targets.length}项目标中${dated}项${when}`,
	];
	return `${span}${said.filter(Boolean).join("") || "的时间表"}`;
}

function buildTimeline(plan: Plan): Timeline {
	const dues = [...new Set([...plan.targets, ...plan.deliverables].flatMap(({ due }) => due ?? []))].sort();
	const countOf = (list: readonly { due: string | null }[], due: string | null) =>
		list.filter((one) => one.due === due).length;
	const wordsOf = (due: string | null) =>
		[
			{ count: countOf(plan.targets, due), unit: "项目标" },
			{ count: countOf(plan.deliverables, due), unit: "件交付事项" },
		]
			.filter(({ count }) => count > 0)
			.map(({ count, unit }) => `${count}${unit}`)
			.join("、");
	return {
		period: { start: plan.years.start, end: plan.years.end + 1 },
		phases: plan.phases.map((phase) => ({
			...spanOf(phase),
			when: formatPeriod(phase.period),
			text: phase.name,
		})),
		dues: dues.map((due) => ({
			at: timeOfDay(lastDayOf(due)),
			when: formatDate(due),
			text: `${wordsOf(due)}到期`,
		})),
		undated: wordsOf(null),
		updates: plan.updates.length > MOST_UPDATES ? countByYear(plan) : everyUpdate(plan),
	};
}

function everyUpdate({ updates }: Plan): Timeline["updates"] {
	return updates.map(({ date, title }) => ({ at: timeOfDay(date), when: formatDate(date), text: title }));
}

function countByYear({ updates }: Plan): Timeline["updates"] {
	const years = [...new Set(updates.map(({ date }) => date.slice(0, 4)))].sort();
	return years.map((year) => {
		const count = updates.filter(({ date }) => date.startsWith(year)).length;
		return { at: Number(year) + 0.5, when: formatDate(year), text: `${count}条动态` };
	});
}

function tableRows({ updates }: Plan, { phases, dues, undated }: Timeline): string[][] {
	return [
		...phases.map(({ when, text }) => ["阶段", when, text]),
		...dues.map(({ when, text }) => ["到期", when, text]),
		...(undated ? [["到期", "原文未写明期限", undated]] : []),
		...updates.map(({ date, title }) => ["公开动态", formatDate(date), title]),
	];
}

/** Each address once, under its first title. */
function distinct(sources: Chart["sources"]): Chart["sources"] {
	return sources.filter(({ url }, index) => sources.findIndex((other) => other.url === url) === index);
}
