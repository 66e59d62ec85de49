import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { build } from "astro";
import { checkContent } from "../../src/check/check-content.ts";
import { readAsOf } from "../../src/disk/as-of.ts";
import { readContentRoot } from "../../src/disk/content-root.ts";
import { readHistory } from "../../src/disk/git-history.ts";
import { buildSite as buildModel } from "../../src/model/build-site.ts";
import type { Site } from "../../src/model/model.ts";
import { countProblems, formatProblem } from "../../src/problems/problem.ts";
import { DEMO_MARK } from "../../src/records/site-record.ts";
import { buildCharts } from "../build-charts.ts";
import { buildSearch } from "../build-search.ts";
import { measureFolder, verifySite } from "../verify.ts";
import { Steps } from "./steps.ts";

/**
 * Builds the site into `outDir`, whose former content stays untouched until all is done. False when content has errors,
 * or when it is fictitious and that was not asked for.
 */
export async function buildSite(outDir: string, { demo } = { demo: false }): Promise<boolean> {
	const steps = new Steps(5);
	const staging = `${outDir}.next`;
	const asOf = readAsOf(process.env, new Date());
	const { records, problems } = await steps.run(
		"检查内容",
		() => checkContent(readContentRoot(process.env)),
		(reading) => countProblems(reading.problems),
	);
	for (const problem of problems) console.log(`      ${formatProblem(problem)}`);
	if (!records) return false;
	if (records.site.demo !== demo) {
		console.log(
			demo
				? "错误 site.yaml 没有写 demo: true，应为演示内容；请核对演示内容的文件夹"
				: `错误 site.yaml 写有 demo: true，应为真实的内容；${DEMO_MARK}不能发布，只能用 npm run demo 查看`,
		);
		return false;
	}
	const { missing } = readHistory(readContentRoot(process.env));
	if (missing) console.log(`      提醒 改动历史：${missing}`);
	const site = buildModel(records, asOf);
	try {
		await rm(staging, { recursive: true, force: true });
		await steps.run(
			"生成页面",
			() => buildPages(staging, asOf),
			({ pages }) => `${pages} 页`,
		);
		await steps.run(
			"绘制图表",
			() => buildCharts(site, staging),
			(charts) => `${charts} 张`,
		);
		await steps.run(
			"建立搜索索引",
			() => buildSearch(site, staging),
			({ records: indexed }) => `${indexed} 条`,
		);
		await steps.run(
			"核验成品",
			() => verifySite(staging, site),
			(links) => `${links} 个链接`,
		);
		await swap(staging, outDir);
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
	const warnings = problems.length;
	console.log(`\n${await summarizeSite(site, outDir, warnings)}`);
	return true;
}

async function buildPages(outDir: string, asOf: string): Promise<{ pages: number }> {
	process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
	process.env["AS_OF"] = asOf;
	await build({ outDir, logLevel: "error" });
	return measureFolder(outDir);
}

/** Puts the finished folder in the place of the old one; the old one is removed last. */
async function swap(staging: string, outDir: string): Promise<void> {
	const old = `${outDir}.old`;
	await rm(old, { recursive: true, force: true });
	if (existsSync(outDir)) await rename(outDir, old);
	await rename(staging, outDir);
	await rm(old, { recursive: true, force: true });
}

async function summarizeSite(site: Site, outDir: string, warnings: number): Promise<string> {
	const { pages, bytes } = await measureFolder(outDir);
	const count = (pick: (plan: Site["plans"][number]) => number) =>
		site.plans.reduce((sum, plan) => sum + pick(plan), 0);
	return [
		`完成：${outDir}/（站点日期 ${site.asOf}）`,
		`页面 ${pages} · 条款 ${count(({ clauses }) => clauses.length)} · 部门 ${site.departments.length} · 目标 ${count(({ targets }) => targets.length)} · 提醒 ${warnings} · 大小 ${(bytes / 1024 / 1024).toFixed(1)} MB`,
	].join("\n");
}
