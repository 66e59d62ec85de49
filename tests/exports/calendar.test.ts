import { beforeAll, expect, test } from "vitest";
import { formatCalendar } from "../../src/exports/feeds/calendar.ts";
import type { Plan, Site } from "../../src/model/model.ts";
import { richSite } from "./rich-site.ts";

let site: Site;
let plan: Plan;
let text: string;
let lines: string[];
let events: Record<string, string>[];

beforeAll(() => {
	site = richSite();
	plan = site.featuredPlan;
	text = formatCalendar(site, plan);
	lines = text.replaceAll("\r\n ", "").split("\r\n");
	const written = lines.join("\n").split("BEGIN:VEVENT\n").slice(1);
	events = written.map((event) =>
		Object.fromEntries(event.split("\n").map((line) => line.split(/:(.*)/).slice(0, 2) as [string, string])),
	);
});

test("lines end in CRLF, hold at most 75 octets, and tear no character apart", () => {
	expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
	expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
	expect(text.split("\r\n").some((line) => Buffer.byteLength(line) > 72)).toBe(true);
	expect(text).not.toContain("\ufffd");
	expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
});

test("every phase, due date, interim value and deliverable that is due takes whole days, and the end is the day after", () => {
	const [first, second] = plan.phases;
	const dues = plan.targets.filter(({ due }) => due);
	const owed = plan.deliverables.filter(({ due }) => due);
	expect(owed.length).toBeGreaterThan(0);
	const interim = plan.targets.flatMap((target) => target.interim);
	const deadlines = plan.deadlines.filter(({ due }) => due);
	expect(deadlines.length).toBe(1);
	expect(events.length).toBe(plan.phases.length + dues.length + interim.length + owed.length + deadlines.length);
	expect(events[0]?.["SUMMARY"]).toBe(`阶段：${first?.name}`);
	expect(events.slice(0, 2).map((event) => [event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]])).toEqual([
		["20210101", "20220101"],
		["20220101", "20250101"],
	]);
	expect(second?.period).toBe("2022/2024");
	const due = events.find((event) => event["SUMMARY"]?.startsWith(`到期：${plan.headlineTarget?.title}`));
	expect([due?.["DTSTART;VALUE=DATE"], due?.["DTEND;VALUE=DATE"]]).toEqual(["20251231", "20260101"]);
});

test("commas, semicolons and line breaks are escaped", () => {
	const texts = events.flatMap((event) => [event["SUMMARY"] ?? "", event["DESCRIPTION"] ?? ""]);
	expect(texts.filter((value) => /(?<!\\)[,;]/.test(value))).toEqual([]);
	expect(texts.some((value) => value.includes(String.raw`A "quoted"\, title`))).toBe(true);
	expect(texts.some((value) => value.includes(String.raw`\n（`))).toBe(true);
});

test("an event that the ledger has changes of carries their number and the day of the last, at midnight in China", () => {
	const [target] = plan.targets.filter(({ due }) => due);
	const [row] = plan.ledger;
	if (!target || !row) throw new Error("nothing is due");
	const about = `target:${target.id}`;
	const ledger = [
		{ ...row, id: 9, date: "2024-05-06", about },
		{ ...row, id: 8, date: "2024-05-02", about },
		...plan.ledger,
	];
	const changed = formatCalendar(site, { ...plan, ledger }).replaceAll("\r\n ", "");
	const event = changed.split("BEGIN:VEVENT").find((one) => one.includes(`SUMMARY:到期：${target.title}`));
	expect(event).toContain("DTSTAMP:20240505T160000Z\r\nSEQUENCE:3\r\n");
	expect(events.some(({ SEQUENCE }) => SEQUENCE === "0")).toBe(true);
});

test("ids and stamps stay from build to build; addresses are given once the server is known", () => {
	expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
	const inChina = plan.ledger.map(({ date }) => new Date(`${date}T00:00:00+08:00`).toISOString());
	const days = inChina.map((time) => `${time.slice(0, 19).replace(/[-:]/g, "")}Z`);
	expect(days).toEqual(expect.arrayContaining(events.map(({ DTSTAMP }) => DTSTAMP)));
	expect(formatCalendar(richSite("2030-01-01"), plan)).toBe(text);
	expect(text).not.toContain("\r\nURL:");
	expect(formatCalendar({ ...site, origin: "https://www.example.gov.cn" }, plan)).toContain(
		"\r\nURL:https://www.example.gov.cn/",
	);
});
