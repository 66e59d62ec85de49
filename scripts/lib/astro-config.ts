import path from "node:path";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import type { AstroUserConfig } from "astro";
import { CONTENT_PREFIX, shownProject } from "../../src/current-project.ts";
import { parseMdxFile } from "../../src/files/mdx-file.ts";
import { decodeText } from "../../src/files/text-file.ts";
import type { Project } from "../../src/project.ts";
import { admitText } from "../../src/text/characters.ts";
import { plainMarkdown } from "../../src/text/plain-markdown.ts";
import { FLOOR } from "./floor.ts";

type VitePlugin = NonNullable<NonNullable<AstroUserConfig["vite"]>["plugins"]>[number];

/** Astro's settings for a project; address, path and colour are the publisher's. Without a project, what the type check needs. */
export function astroConfig(project: Project | null): AstroUserConfig {
	const record = project?.records?.site ?? null;
	return {
		...(record?.origin ? { site: record.origin } : {}),
		base: record?.base ?? "/",
		trailingSlash: "always",
		// The grammar that the check reads by: nothing in content can run.
		markdown: {
			processor: unified({ smartypants: false, gfm: false, remarkPlugins: [plainMarkdown] }),
			syntaxHighlight: false,
		},
		integrations: [mdx()],
		vite: {
			plugins: [contentInMemory(), publisherColour(record?.colour ?? null)],
			build: { target: FLOOR, cssTarget: FLOOR, assetsInlineLimit: isInline },
			css: { lightningcss: { exclude: LIGHT_DARK } },
		},
		devToolbar: { enabled: false },
		build: { format: "directory", inlineStylesheets: "always" },
	};
}

/** Lightning CSS's flag for `light-dark()`, which no style here uses: it would add switches for it to every theme of a page. */
const LIGHT_DARK = 1048576;

/** What every page has and no page waits for is one file; else the bundler's own limit decides. */
const isInline = (file: string) => (/KeepOffline|CiteScript/.test(file) ? false : undefined);

/** Hands Astro the MDX that was read, checked and linked, so that nothing is read twice. */
function contentInMemory(): VitePlugin {
	const folder = `${path.resolve(".").split(path.sep).join("/")}/${CONTENT_PREFIX}`;
	const fileOf = (id: string) => (id.startsWith(folder) ? id.slice(folder.length).replace(/\?.*$/, "") : null);
	return {
		name: "content-in-memory",
		enforce: "pre",
		resolveId: (id) => (fileOf(id) === null ? null : id),
		load(id) {
			const file = fileOf(id);
			const bytes = file === null ? undefined : shownProject()?.content.bytes.get(file);
			const text = bytes && decodeText(bytes);
			// The body alone: front matter has been read, by stricter rules than another YAML parser's.
			return text ? parseMdxFile({ file: id, text: admitText(text).text }, [], false).body : null;
		},
	};
}

/** Puts the publisher's colour in the place of the one in tokens.css. */
function publisherColour(colour: { light: string; dark: string } | null): VitePlugin {
	return {
		name: "publisher-colour",
		enforce: "pre",
		transform(code, id) {
			if (!colour || !id.endsWith("/styles/tokens.css")) return null;
			const shades = [colour.light, colour.dark];
			return code.replaceAll(/--red: #[0-9a-f]{6}/g, () => `--red: ${shades.shift() ?? colour.dark}`);
		},
	};
}
