import { beforeAll, expect, test } from "vitest";
import { formatAddress, formatUuid } from "../../src/exports/addresses.ts";
import { formatAtom } from "../../src/exports/feeds/atom.ts";
import { boundFeed, type Feed } from "../../src/exports/feeds/feed.ts";
import { feedFiles, siteFeeds } from "../../src/exports/feeds/feeds.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Plan, Site, Target } from "../../src/model/model.ts";
import { readCity } from "../demo.ts";
import { richRecords, richSite } from "./rich-site.ts";

let site: Site;
let plan: Plan;
let target: Target;

beforeAll(() => {
	site = richSite();
	plan = site.featuredPlan;
	target = plan.headlineTarget ?? expect.fail();
});
const textOf = (file: string, from = site) =>
	feedFiles(from).find((candidate) => candidate.file === file)?.text ?? expect.fail(file);
const feedOf = (page: string, from = site) => siteFeeds(from).find((feed) => feed.page === page) ?? expect.fail(page);
/** What a feed and its archives tell, each once, newest first. */
const toldBy = ({ entries, archives }: Feed) => [
	...new Map(
		[...entries, ...archives.flatMap((archive) => archive.entries)].map((entry) => [entry.id, entry]),
	).values(),
];

test("there is a feed for the site, every department, plan, ledger, list of deliverables, deliverable, action and target, each in two formats", () => {
	const files = feedFiles(site).map(({ file }) => file);
	const { deliverables, actions, targets } = plan;
	const archives = siteFeeds(site).reduce((sum, feed) => sum + feed.archives.length, 0);
	const things =
		1 +
		site.departments.length +
		3 * site.plans.length +
		actions.length +
		targets.length +
		deliverables.length +
		archives;
	expect(files.filter((file) => file.endsWith(".xml")).length).toBe(things);
	expect(files.filter((file) => file.endsWith(".json")).length).toBe(things);
	expect(files.filter((file) => file.endsWith(".ics"))).toEqual([`plans/${plan.id}.ics`]);
	expect(new Set(files).size).toBe(files.length);
	for (const { feeds } of [site, plan, target, ...actions, ...deliverables, ...site.departments]) {
		for (const url of [feeds.atom, feeds.json]) expect(files).toContain(url.slice(site.urls.feeds.length));
	}
});

test("a target's feed has its figures, and says which of them corrects which, newest first", () => {
	const entries = feedOf(target.url).entries.filter(({ title }) => title.includes(`${plan.area}2021年`));
	expect(entries.map(({ date, title }) => [date, title])).toEqual([
		["2024-01-02", `更正：${target.title}：${plan.area}2021年应为7.30%`],
		["2023-12-31", `更正：${target.title}：${plan.area}2021年应为7.20%`],
		["2023-12-31", `${target.title}：${plan.area}2021年为约7.10%`],
	]);
	expect(entries[0]?.text).toContain("更正，原登记7.20%。");
	expect(entries[1]?.text).toContain("更正，原登记约7.10%。");
});

test("a figure of another area says that it is a reference only", () => {
	const entry = feedOf(target.url).entries.find(({ title }) => title.includes("岚海省2021年")) ?? expect.fail();
	expect(entry.text).toContain(`岚海省的数值只作参照，不代表${plan.area}。`);
	expect(entry.sources[0]?.url).toMatch(/^http/);
	expect(entry.text).toMatch(/来源日期：\d{4}年/);
	const undated = feedOf(target.url).entries.find(({ title }) => title.includes("岚海省2022年")) ?? expect.fail();
	expect(undated.text).toContain("来源没有写明公布日期。");
});

test("an office hears of what it leads, of what it answers for, and of what it is asked about", async () => {
	const real = await readCity();
	const titles = (name: string) => {
		const office = real.departments.find((department) => department.name === name) ?? expect.fail(name);
		return feedOf(office.url, real).entries.map(({ title }) => title);
	};
	expect(titles("市教育局")).toContain("2024年各项措施进展（演示数据）");
	expect(titles("市水务局").filter((title) => title.includes("绿色学校"))).toEqual([]);
});

test("days come from the content: a feed of an earlier day holds less, and nothing follows the clock", () => {
	const earlier = richSite("2023-12-29");
	const titles = (of: typeof site) => feedOf(target.url, of).entries.map(({ title }) => title);
	expect(titles(site)).toEqual(expect.arrayContaining(titles(earlier)));
	// The correction that its source published on 2023-12-30 is not known yet.
	expect(titles(earlier)).not.toContain(`更正：${target.title}：${plan.area}2021年应为7.30%`);
	expect(textOf("all.xml", earlier)).not.toMatch(/2023-12-29|2023年12月29日/);
	expect(feedFiles(richSite())).toEqual(feedFiles(site));
	const silent = siteFeeds(site).find(({ entries }) => entries.length === 0) ?? expect.fail();
	expect(silent.updated).toBe(plan.ledger.at(-1)?.date);
});

test("ids are names for good: apart from each other, and the same on another server and another day", () => {
	const elsewhere = { ...richSite("2026-12-31"), origin: "https://www.example.gov.cn" };
	const ids = (of: typeof site) => feedOf(of.urls.updates, of).entries.map(({ id }) => id);
	expect(ids(elsewhere)).toEqual(ids(site));
	expect(new Set(ids(site)).size).toBe(ids(site).length);
	expect(formatUuid({ city: "甲市" }, "a")).toMatch(
		/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
	);
	expect(formatUuid({ city: "甲市" }, "a")).not.toBe(formatUuid({ city: "乙市" }, "a"));
});

test("Atom says what RFC 4287 asks for; its links are whole once the server is known", () => {
	const atom = textOf("all.xml");
	expect(atom).toMatch(
		/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xmlns:fh="http:\/\/purl.org\/syndication\/history\/1.0" xml:lang="zh-CN"><id>urn:uuid:/,
	);
	expect(atom).toContain('<link rel="self" type="application/atom+xml" href="/feeds/all.xml"></link>');
	expect(
		feedFiles(site)
			.map(({ text }) => text)
			.join(""),
	).toContain("&quot;"); // a quote in a source's title
	const known = textOf("all.xml", { ...site, origin: "https://www.example.gov.cn" });
	expect(known).toContain('href="https://www.example.gov.cn/feeds/all.xml"');
	expect(known).not.toMatch(/href="\//);
});

test("JSON Feed has what version 1.1 requires, and no address that is not whole", () => {
	for (const from of [site, { ...site, origin: "https://www.example.gov.cn" }]) {
		const feed = JSON.parse(textOf("all.json", from));
		expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
		expect(feed.title).toBe(site.name);
		const addresses = [feed.home_page_url, feed.feed_url, ...feed.items.map(({ url }: { url?: string }) => url)];
		expect(addresses.filter((url) => (from.origin ? !url.startsWith(from.origin) : url !== undefined))).toEqual([]);
		for (const item of feed.items) {
			expect(item.id).toMatch(/^urn:uuid:/);
			expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
		}
	}
	expect(formatAddress({ origin: null }, "/a/")).toBe("/a/");
});

test("actions whose numbers begin anew in each part have feeds of their own, named as their pages are", () => {
	const records = richRecords();
	for (const action of records.plans[0]?.actions ?? []) action.number = 1;
	const { featuredPlan, ...rest } = buildSite(records, "2025-06-30");
	const { actions } = featuredPlan;
	expect(new Set(actions.map(({ feeds }) => feeds.atom)).size).toBe(actions.length);
	for (const { url, feeds } of actions) expect(feeds.atom).toBe(`/feeds${url.slice(0, -1)}.xml`);
	expect(new Set(feedFiles({ ...rest, featuredPlan }).map(({ file }) => file)).size).toBeGreaterThan(0);
});

test("the day of an entry is the day of its publication here; the day of the event stands in its words", () => {
	const records = structuredClone(richRecords());
	const [update = expect.fail()] = records.plans[0]?.updates ?? [];
	Object.assign(update, { date: "2021-03-22", recorded: "2024-05-06" });
	const entry = toldBy(feedOf("/updates/", buildSite(records, "2025-06-30"))).find(({ url }) =>
		url.includes(update.id),
	);
	expect(entry?.date).toBe("2024-05-06");
	expect(entry?.text).toMatch(/^事情的日期：2021年3月22日。/);
});

test("the ledger has a feed of its own, whole and newest first", () => {
	const { entries } = feedOf(plan.urls.ledger);
	expect(entries.map(({ title, date }) => [date, title])).toEqual(
		plan.ledger.map(({ date, kind, what }) => [date, `${kind}：${what}`]),
	);
	expect(entries.at(-1)?.text).toContain("原为：8.9%");
});

test("the feed of deliverables tells who looked, what was found, what was asked for", async () => {
	const city = await readCity();
	const { entries } = feedOf(city.featuredPlan.urls.deliverables, city);
	expect(entries.map(({ date, title }) => `${date} ${title}`)).toEqual([
		"2025-04-02 信息公开申请的答复：申请公开新建河湖公园的名单（演示数据），部分公开",
		"2025-03-05 信息公开申请：申请公开新建河湖公园的名单（演示数据）",
		"2025-03-01 查找“各区（县）每年公布进展（演示数据）”：找到",
		"2025-03-01 查找“总结评估（演示数据）”：未查到",
		"2025-02-20 2024年各项措施进展（演示数据）",
		"2024-05-10 查找“总结评估（演示数据）”：未查到",
	]);
	// A department that owes something hears of it, and of what was asked for about the targets it is asked about.
	const office = city.departments.find(({ name }) => name === "市水务局") ?? expect.fail();
	expect(
		feedOf(office.url, city)
			.entries.map(({ title }) => title)
			.some((title) => title.startsWith("信息公开申请")),
	).toBe(true);
});

test("two files of one address are refused", () => {
	const [first = expect.fail(), second = expect.fail(), ...actions] = plan.actions;
	const twins = { ...plan, actions: [first, { ...second, feeds: first.feeds }, ...actions] };
	expect(() => feedFiles({ ...site, plans: [twins] })).toThrow(
		`同一个地址有两个文件：plans/${plan.id}/actions/1.xml、plans/${plan.id}/actions/1.json`,
	);
});

test("what is written in Markdown arrives as plain text", () => {
	const records = richRecords();
	const [update = expect.fail()] = records.plans[0]?.updates ?? [];
	update.body = "甲**乙**见[公报](https://example.org/g)。\n\n1. 一\n2. 二\n\n> 引\n文";
	const { text } =
		toldBy(feedOf("/updates/", buildSite(records, "2025-06-30"))).find(({ url }) => url.includes(update.id)) ??
		expect.fail();
	expect(text).toBe("事情的日期：2021年3月22日。\n\n甲乙见公报（https://example.org/g）。\n\n1. 一\n2. 二\n\n引文");
});

test("a feed holds its newest fifty; what is older stands in archives by year, from which one comes to the next", () => {
	const entry = (index: number) => ({
		id: `e${index}`,
		title: `第${index}条`,
		url: "/a/",
		date: `${2026 - Math.floor(index / 30)}-01-01`,
		text: "文字",
		sources: [],
	});
	const urls = { atom: "/feeds/all.xml", json: "/feeds/all.json" };
	const all = Array.from({ length: 100 }, (_, index) => entry(index));
	const { entries, archives } = boundFeed(all, urls);
	expect(entries).toHaveLength(50);
	expect(archives.map(({ year, entries: own, urls: { atom } }) => [year, own.length, atom])).toEqual([
		["2025", 30, "/feeds/all/2025.xml"],
		["2024", 30, "/feeds/all/2024.xml"],
		["2023", 10, "/feeds/all/2023.xml"],
	]);
	const feed = { id: "f", title: "全部", urls, page: "/", updated: "2026-01-01", entries, archives };
	expect(toldBy(feed)).toHaveLength(100);
	expect(formatAtom(site, feed, null)).toContain(
		'rel="prev-archive" type="application/atom+xml" href="/feeds/all/2025.xml"',
	);
	const older = formatAtom(site, feed, archives[1] ?? null);
	for (const part of [
		"<fh:archive></fh:archive>",
		'rel="current" type="application/atom+xml" href="/feeds/all.xml"',
		'rel="prev-archive" type="application/atom+xml" href="/feeds/all/2023.xml"',
		'rel="next-archive" type="application/atom+xml" href="/feeds/all/2025.xml"',
	])
		expect(older).toContain(part);
	expect(boundFeed(all.slice(0, 50), urls).archives).toEqual([]);
});
