import { describeStop } from "../../src/disk/system-failure.ts";
import { formatSize } from "../../src/model/formats.ts";
import type { Site } from "../../src/model/model.ts";
import { countProblems, formatProblem } from "../../src/problems/problem.ts";
import type { ProjectOptions } from "../../src/project.ts";
import { DEMO_MARK } from "../../src/records/site-record.ts";
import { expectedConnects, expectedFiles } from "../../src/verify/expected-files.ts";
import type { FileFindings } from "../../src/verify/file-findings.ts";
import { verifySite } from "../../src/verify/verify-site.ts";
import { buildCharts } from "../build-charts.ts";
import { buildEditions } from "../build-editions.ts";
import { buildOffline } from "../build-offline.ts";
import { buildSearch } from "../build-search.ts";
import { buildPages } from "./build-pages.ts";
import { type KeepTexts, keepApart, openStore } from "./kept-store.ts";
import { openWhole } from "./open-content.ts";
import { replaceFolder } from "./output-folder.ts";
import { measureFolder, readFolder } from "./read-folder.ts";
import { isStanding, writeManifest } from "./site-manifest.ts";
import { BuildSteps } from "./steps.ts";

export interface BuildOptions extends Partial<ProjectOptions> {
	/** Where the site goes; what stands there stays untouched until all is done. */
	outDir: string;
	/** The content is asked to be fictitious. */
	demo?: boolean;
	/** Takes nothing that an earlier build left. */
	cold?: boolean | undefined;
	/** A folder where this very site may stand already: then none is built. */
	standing?: string;
}

/** What builds leave for the next one; whoever removes it loses time, nothing else. */
const KEPT_FOLDER = ".cache";

/** Builds the site; returns the folder where it stands. Null when content has errors, or when it is fictitious and that was not asked for. */
export async function publishSite({
	outDir,
	demo = false,
	cold = false,
	standing = outDir,
	...given
}: BuildOptions): Promise<string | null> {
	const steps = new BuildSteps(7);
	const project = await steps.run(
		"检查内容",
		() => openWhole(given),
		({ problems }) => countProblems(problems),
	);
	for (const problem of project.problems) console.log(`      ${formatProblem(problem)}`);
	const { site } = project;
	if (!site || !isMeant(site, demo)) return null;
	const store = await openStore(KEPT_FOLDER, project.root, cold);
	const inputs = [project.version, project.asOf];
	const known = store.recall("site", inputs);
	if (known && (await isStanding(standing, known.toString()))) {
		console.log(`\n内容和程序都没有变，${standing}/ 就是这一版`);
		return standing;
	}
	const { keep } = store;
	const keepTexts = keepApart(keep, site.version);
	await replaceFolder(outDir, async (staging) => {
		await steps.run(
			"生成页面",
			() => buildPages(project, site, staging, keep, keepTexts),
			({ pages }) => `${pages} 页`,
		);
		await steps.run(
			"绘制图表",
			() => buildCharts(site, staging, keep),
			(charts) => `${charts} 张`,
		);
		await steps.run(
			"建立搜索索引",
			() => buildSearch(site, staging, keep),
			({ records: indexed }) => `${indexed} 条`,
		);
		await steps.run(
			"生成长者版和繁体版",
			() => buildEditions(site, staging, keepTexts),
			(pages) => `${pages} 页`,
		);
		const { measured } = await steps.run(
			"准备离线",
			() => buildOffline(site, staging, keep),
			({ files, bytes }) => `${files} 个文件，${formatSize(bytes)}`,
		);
		await steps.run(
			"核验成品",
			() => verify(site, staging, keepTexts),
			(links) => `${links} 个链接`,
		);
		store.note("site", inputs, await writeManifest(project, staging, measured));
	});
	await store.write().catch((error: unknown) => {
		console.log(`下次不能沿用这次做好的部分（不影响这次的网站）：${describeStop(error)}`);
	});
	console.log(`\n${await summarizeSite(site, outDir, project.problems.length)}`);
	return outDir;
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

/** Throws with every fault of the finished site; returns how many links were followed. */
async function verify(site: Site, outDir: string, keep: KeepTexts): Promise<number> {
	const { base, origin, demo } = site;
	const expected = { base, origin, demo, files: expectedFiles(site), connects: expectedConnects(site) };
	const { faults, links } = await verifySite(await readFolder(outDir), expected, async (kind, text, inspect) => {
		let fresh: FileFindings | null = null;
		const found = await keep(`findings ${kind}`, [text], () => {
			fresh = inspect(text);
			return JSON.stringify(fresh);
		});
		return fresh ?? (JSON.parse(found.toString()) as FileFindings);
	});
	if (faults.length > 0) throw new Error(`成品有 ${faults.length} 处问题：\n${faults.join("\n")}`);
	return links;
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
