import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "astro";
import { showProject } from "../../src/current-project.ts";
import type { Site } from "../../src/model/model.ts";
import { countProblems, formatProblem } from "../../src/problems/problem.ts";
import type { Project, ProjectOptions } from "../../src/project.ts";
import { DEMO_MARK } from "../../src/records/site-record.ts";
import { buildCharts } from "../build-charts.ts";
import { buildSearch } from "../build-search.ts";
import { measureFolder, verifySite } from "../verify.ts";
import { astroConfig } from "./astro-config.ts";
import { openContent } from "./open-content.ts";
import { Steps } from "./steps.ts";

export interface BuildOptions extends Partial<ProjectOptions> {
	/** Where the site goes; what stands there stays untouched until all is done. */
	outDir: string;
	/** The content is asked to be fictitious. */
	demo?: boolean;
}

/** Builds the site. False when content has errors, or when it is fictitious and that was not asked for. */
export async function buildSite({ outDir, demo = false, ...given }: BuildOptions): Promise<boolean> {
	const steps = new Steps(5);
	const staging = `${path.resolve(outDir)}.next`;
	const project = await steps.run(
		"检查内容",
		() => openContent(given),
		({ problems }) => countProblems(problems),
	);
	for (const problem of project.problems) console.log(`      ${formatProblem(problem)}`);
	const { site } = project;
	if (!site || !isMeant(site, demo)) return false;
	try {
		await rm(staging, { recursive: true, force: true });
		await steps.run(
			"生成页面",
			() => buildPages(project, staging),
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
		await swap(staging, path.resolve(outDir));
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
	console.log(`\n${await summarizeSite(site, outDir, project.problems.length)}`);
	return true;
}

/** Fictitious content is built only where it is asked for, and real content only where it is not. */
function isMeant(site: Site, demo: boolean): boolean {
	if (site.demo === demo) return true;
	console.log(
		demo
			? "错误 site.yaml 没有写 demo: true，应为演示内容；请核对演示内容的文件夹"
			: `错误 site.yaml 写有 demo: true，应为真实的内容；${DEMO_MARK}不能发布，只能用 npm run demo 查看`,
	);
	return false;
}

async function buildPages(project: Project, outDir: string): Promise<{ pages: number }> {
	showProject(project);
	await build({ ...astroConfig(project), configFile: false, outDir, logLevel: "error" });
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
