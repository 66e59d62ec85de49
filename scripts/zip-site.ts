/** `npm run zip -- dist site.zip`: packs a finished site for a portal's upload page; the same site gives the same bytes. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE } from "../src/verify/manifest.ts";
import { readFlags } from "./lib/flags.ts";
import { listFolder } from "./lib/read-folder.ts";
import { runCommand } from "./lib/run.ts";
import { replaceFile } from "./lib/write-file.ts";
import { deflateMost, packZip } from "./lib/write-zip.ts";

await runCommand(async () => {
	const { positionals } = readFlags({ options: {}, allowPositionals: true });
	const [folder = "dist", target = "site.zip"] = positionals;
	const files = await stat(path.join(folder, MANIFEST_FILE)).then(
		() => listFolder(folder),
		() => Promise.reject(new Error(`${folder} 里没有 ${MANIFEST_FILE}，应为生成完的网站；请先 npm run build`)),
	);
	const contents = new Map<string, Uint8Array>();
	for (const file of [...files].sort()) contents.set(file, await readFile(path.join(folder, file)));
	const zip = packZip(contents, deflateMost);
	await replaceFile(target, zip);
	console.log(`已打包 ${target}：${files.length} 个文件，${(zip.length / 1024 / 1024).toFixed(1)} MB`);
}, "没有打包");
