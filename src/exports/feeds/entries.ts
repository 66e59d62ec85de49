import { everyRow } from "../../model/build-figures.ts";
import { formatCorrection, formatDate, formatFigure, formatPeriod, keepsFigure } from "../../model/formats.ts";
import type { Correction, Observation, Site, Target, Update } from "../../model/model.ts";
import { publishedHere } from "../../model/publication.ts";
import { formatProseText } from "../../text/prose-text.ts";
import { formatUuid } from "../addresses.ts";

/** Something that was published on a day. */
export interface FeedEntry {
	/** A UUID. */
	id: string;
	title: string;
	/** Page it is about, below the server's root. */
	url: string;
	/** Day of publication here. */
	date: string;
	text: string;
	sources: readonly { title: string; url: string }[];
}

export function updateEntry(site: Site, update: Update): FeedEntry {
	const { id, plan, title, url, date, dateOf, recorded, body, sources } = update;
	const of = `${dateOf === "报道" ? "报道" : "事情"}的日期：${dateOf === "约" ? "约" : ""}${formatDate(date)}。`;
	return {
		id: formatUuid(site, `${plan.id}/updates/${id}`),
		title,
		url,
		date: recorded ?? publishedHere(plan) ?? date,
		text: `${of}\n\n${formatProseText(body) || title}`,
		sources,
	};
}

/** One entry for every figure of a target that stands or stood; a figure that corrects another says so. */
export function figureEntries(site: Site, target: Target): FeedEntry[] {
	// Of one day, what was entered last comes first.
	return everyRow(target)
		.sort((a, b) => b.id - a.id)
		.map((row) => {
			const correction = target.corrections.find(({ corrected }) => corrected === row);
			return figureEntry(site, target, row, correction);
		});
}

function figureEntry(site: Site, target: Target, row: Observation, correction: Correction | undefined): FeedEntry {
	const { plan, title, url } = target;
	const figure = formatFigure(row, row.unit);
	const about = `${title}：${row.area}${formatPeriod(row.period)}`;
	const facts = [
		correction && `${formatCorrection(correction)}。`,
		row.area !== plan.area && `${row.area}的数值只作参照，不代表${plan.area}。`,
		target.afterTerm.some(({ observations }) => observations.includes(row)) &&
			"这是规划期以后的数值，只作参考，不参与判断。",
		row.source.date === null ? "来源没有写明公布日期。" : `来源日期：${formatDate(row.source.date)}。`,
		`证据等级：${row.evidence}。`,
		row.statisticDate && `统计截至${formatDate(row.statisticDate)}。`,
		row.note && `备注：${row.note}`,
	];
	return {
		id: formatUuid(site, `${plan.id}/progress/${row.id}`),
		title: titleOf(about, figure, correction),
		url,
		date: row.recorded,
		text: facts.filter(Boolean).join(""),
		sources: [row.source],
	};
}

function titleOf(about: string, figure: string, correction: Correction | undefined): string {
	if (correction === undefined) return `${about}为${figure}`;
	return keepsFigure(correction) ? `更换来源：${about}仍为${figure}` : `更正：${about}应为${figure}`;
}
