/**
 * `npm run verify -- <address or folder>`: compares a served copy of the site, or a folder, with the manifest it brings;
 * `--against <folder or address>` with another build's, `dist` for one. Names every difference and exits 1 when there is one.
 */
import { compareWithManifest } from "../src/verify/manifest.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";
import { measureCopy, openSiteCopy, readManifest } from "./lib/site-copy.ts";

await runCommand(async () => {
	const { values, positionals } = readFlags({ options: { against: { type: "string" } }, allowPositionals: true });
	const [place, ...more] = positionals;
	if (!place || more.length > 0) throw new Error("请给出一个网址或文件夹：npm run verify -- https://…/");
	const copy = await openSiteCopy(place);
	const source = values.against ? await openSiteCopy(values.against) : copy;
	const manifest = await readManifest(source);
	const found = await measureCopy(
		copy,
		manifest.files.map(({ path }) => path),
	);
	const differences = compareWithManifest(manifest, found, copy.listed);
	for (const difference of differences) console.log(difference);
	const what = `内容版本 ${manifest.record.slice(0, 8)}，程序版本 ${manifest.engine}，站点日期 ${manifest.asOf}`;
	console.log(
		differences.length === 0
			? `${copy.name} 的 ${manifest.files.length} 个文件${source === copy ? "与它自带的清单" : `与 ${source.name} `}一致（${what}）`
			: `${copy.name} 有 ${differences.length} 处不同（${what}）`,
	);
	if (differences.length > 0) process.exitCode = 1;
});
