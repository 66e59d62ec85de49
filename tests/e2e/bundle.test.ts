import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";
import { HEADINGS, row } from "../intake/tables.ts";
import { type Packed, rooms } from "./pure-rooms.ts";

type Rooms = typeof rooms;

let page: Page;
let city: Packed;

/** Bundles the rooms for a browser; a builtin of Node anywhere in them is an error of the bundler. */
async function bundle(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ["tests/e2e/pure-rooms.ts"],
		bundle: true,
		platform: "browser",
		format: "iife",
		globalName: "bundle",
		write: false,
		logLevel: "silent",
	});
	return outputFiles[0]?.text ?? "";
}

async function pack(root: string, edit = (_file: string, text: string) => text): Promise<Packed> {
	const { name, bytes } = await readContentFiles(root);
	const files = [...bytes].map(([file, content]): [string, string] => {
		const text = Buffer.from(content).toString("utf8");
		const edited = edit(file, text);
		return [file, (edited === text ? Buffer.from(content) : Buffer.from(edited)).toString("latin1")];
	});
	return { name, files };
}

/** What a room answers in the browser; the same must come out of it here. */
async function inBoth<K extends keyof Rooms>(name: K, ...args: Parameters<Rooms[K]>): Promise<unknown> {
	const here = await (rooms[name] as (...given: unknown[]) => unknown)(...args);
	const there = await page.evaluate(
		([called, given]) => {
			const { bundle } = globalThis as unknown as { bundle: { rooms: Record<string, (...all: unknown[]) => unknown> } };
			return bundle.rooms[called]?.(...given);
		},
		[name, args] as const,
	);
	expect(there).toEqual(JSON.parse(JSON.stringify(here)));
	return there;
}

beforeAll(async () => {
	city = await pack(DEMO_ROOT, (_, text) => text.replace(/^demo: true\n/m, "").replaceAll("演示数据", "示例"));
	const browser = await launchBrowser();
	page = await browser.newPage();
	await page.addScriptTag({ content: await bundle() });
});
afterAll(() => page.context().browser()?.close());

test("the check finds the same in a browser as in Node: of the plan that stands here, of the fictitious city, and of mistakes", async () => {
	await inBoth("check", await pack("content"), "2026-11-24");
	await inBoth("check", await pack(DEMO_ROOT), "2025-06-30");
	const brokenBy = async (from: string, to: string) => {
		const broken = await pack(DEMO_ROOT, (_, text) => text.replace(from, to));
		const problems = (await inBoth("check", broken, "2025-06-30")) as { code: string; severity: string }[];
		return new Set(problems.flatMap(({ code, severity }) => (severity === "error" ? [code] : [])));
	};
	expect(await brokenBy(",9.4,", ",约9.4,")).toEqual(new Set(["number-unreadable"]));
	expect(await brokenBy("quote: ", "quote: 另一句")).toEqual(new Set(["quote-not-literal"]));
});

test("a table is taken in", async () => {
	const known = { 目标: "literacy-rate", 地区: "云川", 单位: "%", 公布日期: "2025-03-01" };
	const table = [HEADINGS, row({ ...known, 时期: "2024", 数值: "10.6" }), row({ ...known, 时期: "去年", 数值: "9" })];
	const { lines } = (await inBoth("intake", city, `${table.join("\n")}\n`, "2025-06-30")) as { lines: string[] };
	expect(lines.join("\n")).toContain("第 2 行 新增（编号 88）");
	expect(lines.join("\n")).toContain("拒绝 1");
});

test("a new record is drafted", async () => {
	const flags = { id: "lvyou", name: "市旅游局", aliases: "旅游局、旅游" };
	expect(await inBoth("make", city, "department", flags)).toEqual([
		["departments/lvyou.mdx", "---\nname: 市旅游局\nfullName:\naliases: [旅游局, 旅游]\n---\n"],
		expect.stringMatching(/\n6,2026-11-27,登记名称,department:lvyou,登记部门：市旅游局,,,,,\n$/),
	]);
	expect(await inBoth("make", city, "department", { id: "kexie", name: "市科协" })).toHaveLength(2);
});

test("two states are compared", async () => {
	const file = `plans/${PLAN}/progress.csv`;
	const files = city.files.map(([name, text]): [string, string] => [
		name,
		name === file ? text.replace(",9.4,", ",9.3,") : text,
	]);
	const [report, alterations] = (await inBoth("compare", city, { ...city, files }, "2025-06-30")) as [
		string,
		unknown[],
	];
	expect(report).toContain("“9.4” → “9.3”");
	expect(alterations).toHaveLength(1);
});
