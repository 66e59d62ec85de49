import type { PlanReading } from "../records/content-records.ts";
import type { UpdateRecord } from "../records/update-record.ts";
import type { Finding, Report } from "./findings.ts";

/** Days before the report that words of a report mean. */
const RELATIVE: readonly [RegExp, number][] = [
	[/今[日天]|当[日天]|本日/, 0],
	[/昨[日天上下晚早中]/, 1],
	[/前[日天]/, 2],
];
const DAY = 86_400_000;

/** The day of an event is proved by a source, or said to be about right; the day of a report is that of one. */
export function checkUpdateDays({ plan, updates }: PlanReading, report: Report): void {
	const own = [plan.writtenOn, plan.issuedOn];
	for (const update of updates) {
		// A date that the file is not named by is a mistake of its own.
		if (update.id.startsWith(`${update.date}-`)) checkDay(update, own, report);
	}
}

function checkDay(update: UpdateRecord, own: readonly (string | null)[], report: Report): void {
	const { file, date, dateOf, dateQuote, sources } = update;
	if (dateQuote !== null) {
		if (!sayDay(dateQuote, update)) report.at(file, ["dateQuote"], otherDay(date, dateQuote));
		return;
	}
	const isProved = sources.some((source) => source.date === date) || (dateOf === "事件" && own.includes(date));
	if (dateOf === "约" || isProved) return;
	report.at(file, ["date"], {
		code: "update-day-unproved",
		found: dateOf === "报道" ? `没有一个来源的日期是 ${date}` : `没有来源说明是 ${date} 这一天`,
		expected: dateOf === "报道" ? "与来源相同的日期" : "能证明这一天的来源",
		cure: "来源写明日子的，在 dateQuote 里照抄那几个字（如 1月26日）；只知道大概的，写 dateOf: 约；用报道日期的，写 dateOf: 报道，并给来源写 date",
	});
}

function otherDay(date: string, quote: string): Finding {
	return {
		code: "update-day-differs",
		found: `date 是 ${date}，来源的原话是“${quote}”`,
		expected: "原话里说的那一天",
		cure: "请照来源改 date；原话用“昨日”的，从来源的日期往前数一天，来源要写 date",
	};
}

/** True where words of a source name the day of an update: 1月26日, or 昨日 in a source of the day after. */
function sayDay(words: string, { date, sources }: UpdateRecord): boolean {
	const [year = "", month = "", day = ""] = date.split("-");
	const text = words.normalize("NFKC").replace(/\s+/g, "");
	if (text.includes(date) || text.includes(date.replaceAll("-", "."))) return true;
	const named = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;
	for (const [, ofYear = year, ofMonth = month, ofDay = ""] of text.matchAll(named)) {
		if (Number(ofYear) === Number(year) && Number(ofMonth) === Number(month) && Number(ofDay) === Number(day))
			return true;
	}
	return RELATIVE.some(
		([word, back]) =>
			word.test(text) &&
			sources.some((source) => source.date?.length === 10 && Date.parse(source.date) - Date.parse(date) === back * DAY),
	);
}
