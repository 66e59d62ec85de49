import { readFileSync } from "node:fs";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { parse } from "yaml";
import { readContentRoot } from "./src/disk/content-root.ts";

// Address and path belong to the publisher, so they stand in content/ with everything else about the city.
const { origin, base, colour } = readSettings();

/** Of a broken file nothing: a build has refused it by then, and the preview says what is wrong with it. */
function readSettings() {
	try {
		const { origin, base, colour } = parse(readFileSync(`${readContentRoot(process.env)}/site.yaml`, "utf8"));
		return { origin: URL.canParse(origin) && origin, base: String(base).startsWith("/") ? base : "/", colour };
	} catch {
		return { base: "/" };
	}
}

/** Puts the publisher's colour in the place of the one in tokens.css. */
const publisherColour = {
	name: "publisher-colour",
	enforce: "pre",
	transform(code, id) {
		if (!colour || !id.endsWith("/styles/tokens.css")) return null;
		const shades = [colour.light, colour.dark];
		return code.replaceAll(/--red: #[0-9a-f]{6}/g, () => `--red: ${shades.shift() ?? colour.dark}`);
	},
};

export default defineConfig({
	...(origin ? { site: origin } : {}),
	base,
	trailingSlash: "always",
	markdown: { processor: unified({ smartypants: false }), syntaxHighlight: false },
	integrations: [mdx()],
	vite: { plugins: [publisherColour] },
	devToolbar: { enabled: false },
	build: { format: "directory", inlineStylesheets: "always" },
	security: {
		csp: {
			directives: ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
			// Pagefind's index is read by WebAssembly.
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
});
