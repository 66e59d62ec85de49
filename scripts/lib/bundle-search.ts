import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FLOOR } from "./floor.ts";

const CLIENT = new URL("../../src/client/", import.meta.url);

/**
 * Objects are taken apart by Safari 13 but for a corner that this code does not touch. Looking behind cannot be lowered;
 * left as it stands it goes with the code that search does not use.
 */
const SUPPORTED = {
	destructuring: true,
	"regexp-lookbehind-assertions": true,
	"regexp-unicode-property-escapes": true,
};

/** The browser's side of search as one file of known name: pages fetch it together with the texts. */
export async function bundleSearch(): Promise<string> {
	const [entry, missing] = ["search-box.ts", "missing.ts"].map((file) => fileURLToPath(new URL(file, CLIENT)));
	const options = {
		bundle: true,
		format: "esm",
		minify: true,
		charset: "utf8",
		write: false,
		target: FLOOR,
		supported: SUPPORTED,
	} as const;
	const { outputFiles } = await build({ entryPoints: [entry ?? ""], inject: [missing ?? ""], ...options });
	return outputFiles[0]?.text ?? "";
}
