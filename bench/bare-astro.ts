import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Clause } from "../src/model/model.ts";

/** How many paragraphs a page of the bare site holds, as many as a page of this one on the average. */
const PARAGRAPHS = 8;

const ASTRO = new URL("../scripts/lib/quiet-astro.ts", import.meta.url).href;
const BUILD = `import mdx from "@astrojs/mdx";
import { build } from ${JSON.stringify(ASTRO)};
import { close, createIndex } from "pagefind";
await build({ configFile: false, integrations: [mdx()], logLevel: "error" });
const { index } = await createIndex({ forceLanguage: "zh" });
await index.addDirectory({ path: "dist" });
await index.writeFiles({ outputPath: "dist/pagefind" });
await close();
`;

/** A project of nothing but so many pages of the same text in MDX, Astro and Pagefind: what any such site pays. */
export async function writeBareProject(clauses: readonly Clause[], pages: number): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "bare-"));
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	await mkdir(path.join(folder, "src", "pages"), { recursive: true });
	await writeFile(path.join(folder, "package.json"), '{ "type": "module" }\n');
	await writeFile(path.join(folder, "build.mjs"), BUILD);
	for (let page = 0; page < pages; page += 1) {
		const start = (page * PARAGRAPHS) % clauses.length;
		const texts = clauses.slice(start, start + PARAGRAPHS).map(({ text }) => text.replaceAll(/[<{]/g, "\\$&"));
		await writeFile(path.join(folder, "src", "pages", `p${page}.mdx`), `# 第${page}页\n\n${texts.join("\n\n")}\n`);
	}
	return folder;
}
