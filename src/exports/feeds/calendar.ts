import type { Plan, Site } from "../../model/model.ts";
import { firstSentence } from "../../text/clauses.ts";
import { firstDayOf, lastDayOf } from "../../text/periods.ts";
import { formatUuid } from "../addresses.ts";
import { type Day, escapeText, foldLine, formatDay } from "./calendar-lines.ts";

/** A plan's phases and due dates as a calendar (RFC 5545). */
export function formatCalendar(site: Site, plan: Plan): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		`PRODID:-//${escapeText(site.name)}//plan register//ZH`,
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`X-WR-CALNAME:${escapeText(plan.shortTitle)}`,
		...[
			...phaseDays(site, plan),
			...dueDays(site, plan),
			...deliverableDays(site, plan),
			...deadlineDays(site, plan),
		].flatMap((day) => formatDay(site, plan, day)),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function phaseDays(site: Site, plan: Plan): Day[] {
	return plan.phases.map(({ name, period, clause }) => ({
		id: formatUuid(site, `${plan.id}/phases/${clause.id}/${period}`),
		start: firstDayOf(period),
		end: lastDayOf(period),
		summary: `阶段：${name}`,
		description: `${clause.text}\n（${plan.number} ${clause.place}）`,
		url: clause.url,
		about: [`clause:${clause.id}`],
	}));
}

/** Due dates of targets, of values that a source sets for the way, and of deliverables. */
function dueDays(site: Site, plan: Plan): Day[] {
	return plan.targets.flatMap(({ id, title, due, promise, quote, clause, url, unit, interim }) => [
		...(due === null
			? []
			: [
					{
						id: formatUuid(site, `${plan.id}/targets/${id}/due`),
						...lastDay(due),
						summary: `到期：${title}（${promise}）`,
						description: `${quote}\n（${plan.number} ${clause.place}）`,
						url,
						about: [`target:${id}`],
					},
				]),
		...interim.map((point) => ({
			id: formatUuid(site, `${plan.id}/targets/${id}/interim/${point.due}`),
			...lastDay(point.due),
			summary: `中途目标：${title}（${point.valueText}${unit}）`,
			description: point.source ? `来源：${point.source.title} ${point.source.url}` : (point.quote ?? quote),
			url,
			about: [`target:${id}`],
		})),
	]);
}

function deliverableDays(site: Site, plan: Plan): Day[] {
	return plan.deliverables.flatMap(({ id, title, due, quote, clause, url }) =>
		due === null
			? []
			: [
					{
						id: formatUuid(site, `${plan.id}/deliverables/${id}/due`),
						...lastDay(due),
						summary: `到期：${title}`,
						description: `${quote}\n（${plan.number} ${clause.place}）`,
						url,
						about: [`deliverable:${id}`],
					},
				],
	);
}

/** Last days of measures; what comes again and again, or goes on, has none. */
function deadlineDays(site: Site, plan: Plan): Day[] {
	return plan.deadlines.flatMap(({ measure, quote, due }) =>
		due === null
			? []
			: [
					{
						id: formatUuid(site, `${plan.id}/deadlines/${measure.id}/${due}`),
						...lastDay(due),
						summary: `期限：${firstSentence(measure.text)}（${quote}）`,
						description: `${measure.text}\n（${plan.number} ${measure.place}）`,
						url: measure.url,
						about: [`clause:${measure.id}`],
					},
				],
	);
}

function lastDay(due: string): { start: string; end: string } {
	return { start: lastDayOf(due), end: lastDayOf(due) };
}
