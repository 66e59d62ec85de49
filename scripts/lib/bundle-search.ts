import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";
import { FLOOR, SUPPORTED } from "./floor.ts";

const CLIENT = new URL("../../src/client/", import.meta.url);

/**
 * The browser's side of a search as one file of known name: pages fetch it together with the texts. What reads texts that
 * are far is left out where none are.
 */
export async function bundleSearch(box = "search/search-box.ts", hasFarTexts = true): Promise<string> {
	const [entry, missing] = [box, "missing.ts"].map((file) => fileURLToPath(new URL(file, CLIENT)));
	const options = {
		bundle: true,
		format: "esm",
		minify: true,
		charset: "utf8",
		write: false,
		target: FLOOR,
		// What Chromium 86 cannot do of it no file of search does: `tests/search/old-browsers.test.ts`.
		supported: { ...SUPPORTED, "optional-chain": true },
		define: { "globalThis.HAS_FAR_TEXTS": String(hasFarTexts) },
	} as const;
	const { outputFiles } = await build({ entryPoints: [entry ?? ""], inject: [missing ?? ""], ...options });
	// Made smaller once more: a reader waits for every byte of it.
	const { code = "" } = await minify(outputFiles[0]?.text ?? "", {
		module: true,
		ecma: 2020,
		compress: { passes: 2, if_return: false, ecma: 2020, unsafe_arrows: true, pure_getters: true },
		format: { ecma: 2020 },
	});
	return code;
}
