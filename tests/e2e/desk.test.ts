import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import type { BrowserStep } from "../../src/handbook/guide.ts";
import { buildGuides } from "../../src/handbook/guides.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT, readDemo } from "../demo.ts";

const PICTURE = `${DEMO_ROOT}/attachments/2025-02-20-stations.png`;
const PROGRESS = `plans/${PLAN}/progress.csv`;
const HEAD = "序号,指标名称,地区,年份,数值,单位,数据来源,链接,证据等级,发布日期";
const FIGURES = ["10.1", "10.2", "六七", "10.4", "10.5", "10.6", "10.7", "10.8", "10.9", "11"];

/** A department's own table of ten rows: a title above, a note below, three mistakes in it. */
function ownTable(mended: boolean): string {
	const rows = FIGURES.map((value, index) => {
		const title = index === 4 && !mended ? "居民环境素养" : "居民具备环境素养的比例（演示数据）";
		const url = index === 7 && !mended ? "demo.example/s" : "https://demo.example/s";
		const said = mended && value === "六七" ? "6.7" : value;
		return `${index + 1},${title},邻市${index},2024年,${said},%,演示数据·调查报告,${url},统计数据,2025年1月12日`;
	});
	return ["环境素养情况表", "填报单位：某办", HEAD, ...rows, "注：初步数。"].join("\n");
}
const fileOf = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

let page: Page;
const faults: string[] = [];

/** Opens the desk and waits until it is ready. */
async function openDesk(): Promise<void> {
	await page.goto(new URL("desk/", inject("demoUrl")).href);
	await page.waitForSelector("[data-reads]:not([hidden])");
}

async function chooseTable(file: ReturnType<typeof fileOf> | string): Promise<string> {
	const state = page.locator('[data-part="table"] p[data-part="state"]');
	await state.evaluate((line) => line.replaceChildren());
	await page.setInputFiles('[data-part="file"]', file);
	await expect.poll(() => state.innerText(), { timeout: 20_000 }).toMatch(/“.*”：/);
	return state.innerText();
}

beforeAll(async () => {
	const browser = await launchBrowser();
	page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	page.on("console", (message) => faults.push(...(message.type() === "error" ? [message.text()] : [])));
	page.on("pageerror", ({ message }) => faults.push(message));
	page.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(new URL(inject("demoUrl")).origin) && !url.startsWith("blob:")) faults.push(url);
	});
	await openDesk();
});
afterAll(() => page.context().browser()?.close());

test("a table of ten rows with three mistakes: each is shown at its cell, nothing is offered; mended, the rows are there", async () => {
	expect(await chooseTable(fileOf("表.csv", ownTable(false)))).toContain("有 3 处要改");
	const refused = page.locator(".sheet td.refused");
	expect(await refused.locator(".shown").allInnerTexts()).toEqual(["六七", "居民环境素养", "demo.example/s"]);
	expect(await refused.first().innerText()).toContain("请改写成阿拉伯数字");
	expect(await page.locator(".made").count()).toBe(0);
	await page.locator(".problems a").first().focus();
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("cell-6-5");

	await chooseTable(fileOf("表.csv", ownTable(true)));
	const before = await readFile(`${DEMO_ROOT}/${PROGRESS}`, "utf8");
	const added = await page.locator(".made textarea").first().inputValue();
	expect(added.trim().split("\n")).toHaveLength(10);
	expect(added).toContain(
		"literacy-rate,邻市2,2024,6.7,,%,,统计数据,演示数据·调查报告,,https://demo.example/s,2025-01-12,",
	);
	const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("保存 progress.csv").click()]);
	expect(download.suggestedFilename()).toBe("progress.csv");
	expect(await readFile(await download.path(), "utf8")).toBe(before + added);
	expect(await page.locator(".made textarea").nth(1).inputValue()).toContain("登记“居民具备环境素养的比例");
});

/** The name of what has the focus. */
const held = () =>
	page.evaluate(() => {
		const one = document.activeElement as HTMLInputElement | null;
		return (
			one?.getAttribute("aria-label") ?? one?.labels?.[0]?.innerText ?? (one as HTMLElement | null)?.innerText ?? ""
		);
	});

/** Tabs on until something is reached whose name begins so. */
async function tabTo(name: string): Promise<void> {
	const passed: string[] = [];
	for (let count = 0; count < 80; count += 1) {
		await page.keyboard.press("Tab");
		const said = (await held()).trim();
		if (said.startsWith(name)) return;
		passed.push(said);
	}
	expect.fail(`${name} is not reached: ${passed.join(" | ")}`);
}

test("a table with mistakes is handed in, mended and copied by keyboard alone, and the focus is never lost", async () => {
	// Without one who listens a real window of the system opens, and stays.
	const listen = () => undefined;
	page.on("filechooser", listen);
	await page.evaluate(() => localStorage.clear());
	await openDesk();
	for (const mended of [false, true]) {
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await tabTo("选一张表");
		const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
		await chooser.setFiles(fileOf("表.csv", ownTable(mended)));
		await expect.poll(() => page.locator(mended ? ".made" : ".problems").count()).toBeGreaterThan(0);
		expect(await held()).toContain("选一张表");
		if (mended) break;
		await tabTo("第 6 行 E 列");
		await page.keyboard.press("Enter");
		expect(await held()).toContain("请改写成阿拉伯数字");
	}
	await tabTo("复制这几行");
	await tabTo("保存 progress.csv");
	const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
	expect(saved.suggestedFilename()).toBe("progress.csv");
	await tabTo("要做什么");
	await page.keyboard.press("ArrowDown");
	await tabTo("图片或附件");
	const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
	await chooser.setFiles({ name: "a.png", mimeType: "image/png", buffer: await readFile(PICTURE) });
	await tabTo("不要这个文件");
	await page.keyboard.press("Enter");
	expect(await held()).toContain("图片或附件");
	await tabTo("清空这张表单");
	await page.keyboard.press("Enter");
	expect(await held()).toBe("标题");
	page.off("filechooser", listen);
});

test("of two plans the lists of a form are those of the chosen one, and what was typed stays", async () => {
	const secondPlan = async (route: Route) => {
		const response = await route.fetch();
		const content: { files: Record<string, string> } = await response.json();
		for (const [file, text] of Object.entries(content.files)) {
			if (!file.startsWith(`plans/${PLAN}/`) || /\/(?:updates|requests)\/|(?:searches|changes)\.csv$/.test(file))
				continue;
			content.files[file.replace(PLAN, "later-plan")] = text.replace(/^title: /m, "$&另一方案·");
		}
		await route.fulfill({ response, json: content });
	};
	await page.route("**/desk/content.json", secondPlan, { times: 1 });
	await openDesk();
	await page.selectOption('[data-part="kind"]', "correction");
	await page.fill("#field-why", "演示数据·录入有误");
	await page.selectOption("#field-plan", { index: 1 });
	const one = await page.locator("#field-row option").allInnerTexts();
	expect(one.length).toBeGreaterThan(5);
	await page.selectOption("#field-plan", { index: 2 });
	expect(await page.locator("#field-row option").allInnerTexts()).not.toEqual(one);
	expect(await page.inputValue("#field-why")).toBe("演示数据·录入有误");
	await page.evaluate(() => localStorage.clear());
	await openDesk();
});

test("the marked copy can be handed in again, and is refused at the same cells", async () => {
	await chooseTable(fileOf("表.csv", ownTable(false)));
	const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("下载标注过的表").click()]);
	expect(download.suggestedFilename()).toBe("表（标注）.xlsx");
	const buffer = await readFile(await download.path());
	expect(await chooseTable({ name: "again.xlsx", mimeType: "", buffer })).toContain("有 3 处要改");
	expect(await page.locator(".sheet td.refused .shown").allInnerTexts()).toEqual([
		"六七",
		"居民环境素养",
		"demo.example/s",
	]);
});

test("the form is made from the content, and what was chosen is there after the tab was closed", async () => {
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "下载空表" }).click(),
	]);
	expect(download.suggestedFilename()).toBe(`${PLAN}.xlsx`);
	await chooseTable(await download.path());
	await chooseTable(fileOf("表.csv", ownTable(false)));
	await openDesk();
	await expect.poll(() => page.locator(".sheet td.refused").count()).toBe(3);
	await page.getByRole("button", { name: "清空", exact: true }).click();
	await openDesk();
	expect(await page.locator(".sheet").count()).toBe(0);
});

test("old workbooks and web pages named .xls are read by the page, in whatever encoding", async () => {
	const html = `<meta charset="gbk"><table><tr><td>${ownTable(true).split("\n").slice(2, 5).join("<tr><td>").replaceAll(",", "<td>")}</table>`;
	expect(await chooseTable(fileOf("表.xls", html))).toContain("新增 2");
	const [old, open] = await Promise.all(["xls", "ods"].map((kind) => readFile(`tests/fixtures/intake/shown.${kind}`)));
	const [first, second] = [
		await chooseTable({ name: "old.et", mimeType: "", buffer: old ?? expect.fail() }),
		await chooseTable({ name: "open.ods", mimeType: "", buffer: open ?? expect.fail() }),
	];
	expect(first).toMatch(/“old.et”：.*/);
	expect(second.replace("open.ods", "")).toBe(first.replace("old.et", ""));
});

/** What a writer puts in the places marked 【…】; everything of the fictitious city says so. */
const FILLED: [placeholder: RegExp, text: string][] = [
	[/【(更正后的)?数值】/, "1.5"],
	[/【来源网址】/, "https://demo.example/guide"],
	[/【([^】]*)】/g, "演示数据·$1"],
];
const filled = (text: string) => FILLED.reduce((said, [placeholder, words]) => said.replace(placeholder, words), text);

async function takeStep({ page: to, form, answers = [], pick, table, press, shows }: BrowserStep): Promise<void> {
	if (to) expect((await page.goto(new URL(to.url, inject("demoUrl")).href))?.status()).toBe(200);
	if (to?.url.endsWith("/desk/")) await page.waitForSelector("[data-reads]:not([hidden])");
	if (form) await page.selectOption('[data-part="kind"]', form);
	for (const [field, , text] of answers) {
		const control = page.locator(`#field-${field}`);
		const isList = (await control.evaluate((node) => node.tagName)) === "SELECT";
		await (isList ? control.selectOption(text) : control.fill(filled(text)));
	}
	if (pick)
		await page.setInputFiles(`#field-${pick.field}`, {
			name: pick.name,
			mimeType: "",
			buffer: await readFile(PICTURE),
		});
	if (table) await chooseTable(fileOf(table.name, filled(table.text)));
	if (press) await page.getByRole("button", { name: press, exact: true }).click();
	if (shows) await expect.poll(() => page.locator("main").innerText(), { timeout: 20_000 }).toContain(shows);
}

test.each(["update", "picture", "correction", "table", "rollback", "everyday-words"])(
	"every step of the guide “%s” without a terminal does what the handbook says",
	async (id) => {
		const { browser = [] } = buildGuides(await readDemo()).find((guide) => guide.id === id) ?? {};
		expect(browser.length).toBeGreaterThan(2);
		for (const step of browser) {
			await takeStep(step);
			if (!step.shows) continue;
			// What the desk made passes the command's check.
			const made = await page.locator(".made h3").allInnerTexts();
			expect(made.at(-1)).toBe(`改 content/plans/${PLAN}/changes.csv`);
			expect(made.filter((heading) => heading.startsWith("新文件 ") || heading.startsWith("改 "))).toHaveLength(
				browser.some(({ pick }) => pick) ? 3 : 2,
			);
		}
	},
);

/** What a preview says, drawn by the desk's own code of a record that is published already. */
async function previewOf(id: string): Promise<{ headings: string[]; blocks: string[] }> {
	const { outputFiles } = await build({
		stdin: {
			contents: `import { checkContent } from "./src/check/check-content.ts";
				import { unpackContent } from "./src/desk/desk-content.ts";
				import { drawUpdate } from "./src/desk/page/preview-record.ts";
				import { buildSite } from "./src/model/build-site.ts";
				export function draw(packed, id) {
					const site = buildSite(checkContent(unpackContent(packed)).records, packed.asOf);
					document.body.append(...drawUpdate(site.updates.find((one) => one.id === id), () => null));
				}`,
			resolveDir: process.cwd(),
		},
		bundle: true,
		format: "iife",
		globalName: "bundle",
		write: false,
		logLevel: "silent",
	});
	const blank = (await page.context().browser()?.newPage()) ?? expect.fail();
	await blank.addScriptTag({ content: outputFiles[0]?.text ?? "" });
	const packed = await (await fetch(new URL("desk/content.json", inject("demoUrl")))).json();
	await blank.evaluate(
		([content, name]) => {
			const { bundle } = globalThis as unknown as { bundle: { draw(content: unknown, id: string): void } };
			bundle.draw(content, name);
		},
		[packed, id] as const,
	);
	const headings = await blank.locator("h1, h2").allInnerTexts();
	const blocks = await blank.locator("body > *:not(script), li").allInnerTexts();
	await blank.close();
	return { headings, blocks };
}

test("the preview of an update says what the site's page of it says", async () => {
	const { headings, blocks } = await previewOf("2025-02-20-measures");
	await page.goto(new URL("updates/2025-02-20-measures/", inject("demoUrl")).href);
	const bare = (text: string) => text.replaceAll(/\s/g, "");
	const said = bare(await page.locator("main").innerText());
	for (const block of blocks) expect(said).toContain(bare(block));
	const own = await page.locator("main h1, main h2").allInnerTexts();
	expect(own.slice(0, headings.length).map(bare)).toEqual(headings.map(bare));
	const picture = page.locator("main img");
	expect(await picture.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.loading, one.width <= 360])).toEqual([
		800,
		"lazy",
		true,
	]);
});

test("a photograph that is too heavy or tells where it was taken is drawn anew, here, and then taken", async () => {
	await openDesk();
	await page.selectOption('[data-part="kind"]', "update");
	const photo = await page.evaluate(() => {
		const canvas = document.createElement("canvas");
		canvas.width = canvas.height = 1700;
		const drawn = canvas.getContext("2d");
		for (let at = 0; drawn && at < 8000; at += 1) {
			drawn.fillStyle = `hsl(${(at * 47) % 360} 80% ${at % 97}%)`;
			drawn.fillRect((at % 100) * 17, Math.floor(at / 100) * 22, 17, 11);
		}
		return canvas.toDataURL("image/jpeg", 1).replace(/.*,/, "");
	});
	const bytes = Buffer.from(photo, "base64");
	expect(bytes.length).toBeGreaterThan(500_000);
	const place = Buffer.from("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>20.1</exif:GPSLatitude>");
	const tagged = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, place.length + 2]), place, bytes.subarray(2)]);
	await page.setInputFiles("#field-file", { name: "IMG_1.JPG", mimeType: "image/jpeg", buffer: tagged });
	const field = page.locator(".question", { has: page.locator("#field-file") });
	await expect.poll(() => field.innerText()).toContain("拍摄的地点");
	expect(await field.innerText()).toContain("不大于 500 KB");
	await field.getByRole("button", { name: "缩小" }).click();
	await expect.poll(() => field.innerText(), { timeout: 20_000 }).toContain("（缩小）");
	expect(await field.locator(".fault").allInnerTexts()).toEqual([""]);
	expect(await field.innerText()).toContain("1600 × 1600 像素");
	await page.getByText("清空这张表单").click();
});

test("a form says what is wrong beside its field, shows what an answer calls for, and is there after the tab was closed", async () => {
	await openDesk();
	await page.selectOption('[data-part="kind"]', "request");
	await page.selectOption("#field-request", "new");
	await page.fill("#field-asked-on", "2026年13月1日");
	await page.getByText("检查并生成").click();
	expect(await page.locator("#field-asked-on-fault").innerText()).toContain("请核对年、月、日");
	expect(await page.locator("#field-title-fault").innerText()).toBe("请填写");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-title");
	// What was said of a field goes while it is mended, so that the button stays where it is when it is pressed next.
	await page.fill("#field-title", "某项统计（演示数据）");
	expect(await page.locator("#field-title-fault").innerText()).toBe("");
	await openDesk();
	expect(await page.inputValue('[data-part="kind"]')).toBe("request");
	expect(await page.inputValue("#field-title")).toBe("某项统计（演示数据）");
	await page.getByText("清空这张表单").click();
	expect(await page.locator("#field-title").count()).toBe(0);
});

test("nothing foreign is asked for, nothing breaks the policy, nothing is wider than the phone; no text may become code", async () => {
	expect(faults).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute("content");
	expect(policy).not.toContain("eval");
	expect(policy).toContain("connect-src 'self'");
	const home = await (await fetch(inject("demoUrl"))).text();
	expect(home).not.toContain("/desk/");
});

test("without JavaScript the page says what to do", async () => {
	const plain = await page.context().browser()?.newPage({ javaScriptEnabled: false });
	await plain?.goto(new URL("desk/", inject("demoUrl")).href);
	expect(await plain?.locator("main").innerText()).toContain("请把表格交给网站管理员");
	expect(await plain?.locator("[data-reads]").isVisible()).toBe(false);
	await plain?.close();
});
