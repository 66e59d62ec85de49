import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type RunningPreview, startPreview } from "../../scripts/lib/start-preview.ts";
import { copyCityProject, PLAN, writeCity } from "../city.ts";

const DEPARTMENT = "departments/kexie.mdx";
const PATIENCE = { timeout: 50_000, interval: 200 };
let folder: string;
let preview: RunningPreview;

const place = (file: string) => path.join(folder, "content", file);
async function edit(file: string, change: (text: string) => string): Promise<void> {
	await writeFile(place(file), change(await readFile(place(file), "utf8")));
}
const mend = (file: string) => cp(path.join(folder, "good", file), place(file));

/** A page as a browser gets it, without its tags. */
async function show(address: string): Promise<string> {
	const response = await fetch(preview.url + address, { headers: { accept: "text/html" } });
	return (await response.text()).replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, "");
}

beforeAll(async () => {
	folder = await copyCityProject();
});
beforeEach(async () => {
	await writeCity(place("."));
	await cp(place("."), path.join(folder, "good"), { recursive: true });
});
afterEach(() => preview.stop());
afterAll(() => rm(folder, { recursive: true, force: true }));

test("problems are shown on the page they belong to, over the page as it last was, and go when mended", {
	timeout: 180_000,
}, async () => {
	await edit(DEPARTMENT, (text) => `${text}\n先前的介绍。\n`);
	preview = await startPreview(folder);
	const address = `/plans/${PLAN}/targets/literacy-rate/`;
	expect(await show(address)).not.toContain("内容有错误");

	await edit(`plans/${PLAN}/progress.csv`, (text) => text.replace(",9.4,", ",<b>9.4</b>,"));
	await expect.poll(() => show(address), PATIENCE).toContain("本页 1 处，别处 0 处");
	const broken = await show(address);
	expect(broken).toContain("progress.csv:3:5 value 读到“&lt;b&gt;9.4&lt;/b&gt;”，应为数字；");
	expect(broken).toContain("9.4%");
	const elsewhere = await show("/departments/kexie/");
	expect(elsewhere).toContain("先前的介绍。");
	expect(elsewhere).toContain("本页 0 处，别处 1 处");

	await mend(`plans/${PLAN}/progress.csv`);
	await expect.poll(() => show(address), PATIENCE).not.toContain("内容有错误");

	await edit(DEPARTMENT, (text) => text.replace("先前的介绍。", "# 先前的介绍。"));
	await expect.poll(() => show("/departments/kexie/"), PATIENCE).toContain("应为二级以下的标题");
	await expect.poll(() => preview.output(), PATIENCE).toContain(`正在改：${preview.url}/departments/kexie/\n`);
	expect(await show("/departments/kexie/")).toContain("先前的介绍。");

	await edit(DEPARTMENT, (text) => text.replace("# 先前的介绍。", "改好的介绍。"));
	await expect.poll(() => show("/departments/kexie/"), PATIENCE).toContain("改好的介绍。");
	await expect.poll(() => show("/departments/kexie/"), PATIENCE).not.toContain("内容有错误");
});

test("starts with broken content, says what is wrong, and shows the site when it is mended", {
	timeout: 180_000,
}, async () => {
	await edit("site.yaml", (text) => text.replace("base: /", "base: [/"));
	await edit(DEPARTMENT, (text) => text.replace("name: 市科协", "name:"));
	preview = await startPreview(folder);
	const page = await show("/");
	expect(page).toContain("内容有错误，页面还不能显示");
	expect(page).toContain("content/site.yaml:");
	expect(page).toContain("content/departments/kexie.mdx:2:");
	await mend("site.yaml");
	await mend(DEPARTMENT);
	await expect.poll(() => show("/departments/kexie/"), PATIENCE).toContain("在重点任务中的分工");
	expect(await show("/departments/kexie/")).not.toContain("内容有错误");
});
