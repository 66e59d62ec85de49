import { entriesAbout } from "../../model/ledger.ts";
import type { Plan, Site } from "../../model/model.ts";
import { publishedHere } from "../../model/publication.ts";
import { dayAfter, firstDayOf } from "../../text/periods.ts";
import { formatMidnight } from "../moments.ts";

/** Something that takes whole days, both ends included. */
export interface Day {
	/** A UUID. */
	id: string;
	start: string;
	end: string;
	summary: string;
	description: string;
	url: string;
	/** What it is about, as the ledger names it. */
	about: string[];
}

/**
 * The stamp is the day of the last change that the ledger has of it, else that on which the plan was published here, and
 * its number counts the changes: nothing depends on when the calendar was made.
 */
export function formatDay(
	{ origin }: Site,
	plan: Plan,
	{ id, start, end, summary, description, url, about }: Day,
): string[] {
	const changes = entriesAbout(plan, about);
	const changed = changes[0]?.date ?? publishedHere(plan) ?? plan.issuedOn ?? firstDayOf(plan.period);
	return [
		"BEGIN:VEVENT",
		`UID:${id}`,
		`DTSTAMP:${new Date(formatMidnight(changed)).toISOString().replaceAll(/[-:]|\.000/g, "")}`,
		`SEQUENCE:${changes.length}`,
		`DTSTART;VALUE=DATE:${basicDate(start)}`,
		`DTEND;VALUE=DATE:${basicDate(dayAfter(end))}`,
		`SUMMARY:${escapeText(summary)}`,
		`DESCRIPTION:${escapeText(description)}`,
		...(origin ? [`URL:${new URL(url, origin).href}`] : []),
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
	];
}

function basicDate(day: string): string {
	return day.replaceAll("-", "");
}

export function escapeText(text: string): string {
	return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

const LINE_LIMIT = 75;

/** A line of at most 75 octets, continued on lines that start with a blank; no character is torn apart. */
export function foldLine(line: string): string {
	let folded = "";
	let octets = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (octets + size > LINE_LIMIT) {
			folded += "\r\n ";
			octets = 1;
		}
		folded += character;
		octets += size;
	}
	return folded;
}
