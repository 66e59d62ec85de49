import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "@astrojs/compiler-rs";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { build, type Plugin } from "esbuild";
import type { Site } from "../../src/model/model.ts";

/** A page as Astro compiles it: what it is made for, and the component. */
interface Page {
	default: Parameters<Awaited<ReturnType<typeof AstroContainer.create>>["renderToString"]>[0];
	getStaticPaths?: () => { params: Record<string, string>; props?: Record<string, unknown> }[];
}

/** Draws every page of a site in this process, by address. */
export type DrawPages = (site: Site) => Promise<Map<string, string>>;

/**
 * Compiles the real pages once, with the model in a slot that can be changed: so thousands of sites can be drawn without a
 * build each. Styles and browser scripts are left out; prose is given to Astro's Markdown by the build alone.
 */
export async function compilePages(folder: string): Promise<DrawPages> {
	const names = (await readdir("src/pages", { recursive: true })).filter((name) => name.endsWith(".astro"));
	const entry = [
		...names.map((name, index) => `import * as page${index} from ${JSON.stringify(`./src/pages/${name}`)};`),
		`export const pages = { ${names.map((name, index) => `${JSON.stringify(name)}: page${index}`).join(", ")} };`,
		`export { showSite } from "./src/content.ts";`,
	];
	const outfile = path.resolve(folder, "pages.mjs");
	await build({
		stdin: { contents: entry.join("\n"), resolveDir: ".", loader: "ts" },
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node24",
		packages: "external",
		define: { "import.meta.env": "{}" },
		logLevel: "error",
		plugins: [astroFiles],
	});
	const { pages, showSite } = (await import(outfile)) as {
		pages: Record<string, Page>;
		showSite(site: Site): void;
	};
	const container = await AstroContainer.create({ astroConfig: { trailingSlash: "always" } });
	return async (site) => {
		showSite(site);
		const drawn = new Map<string, string>();
		for (const [name, page] of Object.entries(pages)) {
			const paths = page.getStaticPaths?.() ?? [{ params: {}, props: {} }];
			for (const { params, props = {} } of paths) {
				const address = site.base + addressOf(name, params);
				if (drawn.has(address)) throw new Error(`two pages of one address: ${address}`);
				drawn.set(address, await container.renderToString(page.default, { params, props, partial: false }));
			}
		}
		return drawn;
	};
}

/** `plans/[plan]/targets/[id].astro` → `plans/x/targets/y/`. */
function addressOf(name: string, params: Record<string, string>): string {
	if (name === "404.astro") return "404.html";
	const route = name.replace(/\.astro$/, "/").replace(/(^|\/)index\/$/, "$1");
	// What a rest of the way may be without takes its stroke with it.
	const filled = route.replaceAll(/\[\.\.\.(\w+)\]\//g, (_, key: string) => (params[key] ? `${params[key]}/` : ""));
	return filled.replaceAll(/\[(\w+)\]/g, (_, key: string) => params[key] ?? "");
}

/** Where the pages ask Astro for the model, they are given the one in the slot. */
const CONTENT = `
export let site;
export const showSite = (shown) => { site = shown; };
export const renderProse = async () => null;
export const planPaths = () => site.plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }));
`;

const astroFiles: Plugin = {
	name: "astro-files",
	setup({ onLoad, onResolve }) {
		onResolve({ filter: /\?astro|^astro\/components\/viewtransitions\.css$/ }, ({ path: id }) => ({
			path: id,
			namespace: "nothing",
		}));
		onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "", loader: "js" }));
		onLoad({ filter: /\.css$/ }, () => ({ contents: "", loader: "js" }));
		onLoad({ filter: /[\\/]src[\\/]content\.ts$/ }, () => ({ contents: CONTENT, loader: "js" }));
		onLoad({ filter: /\.astro$/ }, async ({ path: file }) => {
			const source = await readFile(file, "utf8");
			const { code } = transform(source, {
				filename: file,
				normalizedFilename: file,
				internalURL: "astro/compiler-runtime",
				compact: true,
				resultScopedSlot: true,
				resolvePath: (specifier: string) => specifier,
			});
			return { contents: code, loader: "ts" };
		});
	},
};
