import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { packContent } from "../../src/desk/desk-content.ts";
import type { Project } from "../../src/project.ts";
import { FLOOR } from "./floor.ts";
import type { Keep } from "./kept-store.ts";
import { createWriter } from "./write-output.ts";

const SOURCES = new URL("../../src/", import.meta.url);
/** Cannot be lowered, or need not: see `bundle-search.ts`. */
const SUPPORTED = {
	bigint: true,
	destructuring: true,
	"regexp-lookbehind-assertions": true,
	"regexp-unicode-property-escapes": true,
};

/** Zod brings its messages in fifty languages; ours are our own. */
const withoutLocales: Plugin = {
	name: "without-locales",
	setup({ onLoad }) {
		onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
			contents: 'export { default as en } from "./en.js";',
		}));
	},
};

/** The desk's scripts by name: what every visit needs, and readers of rarer kinds of files apart. */
export async function bundleDesk(): Promise<Map<string, string>> {
	const [entry, missing, more] = ["desk/page/desk.ts", "client/missing.ts", "desk/page/missing-parts.ts"].map((file) =>
		fileURLToPath(new URL(file, SOURCES)),
	);
	const { outputFiles } = await build({
		entryPoints: [entry ?? ""],
		inject: [missing ?? "", more ?? ""],
		bundle: true,
		splitting: true,
		format: "esm",
		minify: true,
		charset: "utf8",
		write: false,
		outdir: "desk",
		chunkNames: "[name]-[hash]",
		target: FLOOR,
		supported: SUPPORTED,
		plugins: [withoutLocales],
	});
	return new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
}

/** What stands in `desk/` besides its page. */
export async function writeDesk({ content, asOf, version }: Project, outDir: string, keep: Keep): Promise<void> {
	const scripts = await keep("desk", [], async () => JSON.stringify([...(await bundleDesk())]));
	const files = new Map<string, string>(JSON.parse(scripts.toString()));
	files.set("content.json", JSON.stringify(packContent(content, asOf, version)));
	const write = createWriter(path.join(outDir, "desk"));
	for (const [name, text] of files) write(name, text);
}
