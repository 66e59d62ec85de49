import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FLOOR, SUPPORTED } from "./floor.ts";

const OFFLINE = new URL("../../src/offline/", import.meta.url);

/** The service worker that keeps the files of a list, by the sum of its bytes; null: the one that removes itself. */
export async function bundleWorker(listSum: string | null): Promise<string> {
	const entry = listSum === null ? "removed-worker.ts" : "worker.ts";
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL(entry, OFFLINE))],
		bundle: true,
		format: "iife",
		minify: true,
		charset: "utf8",
		write: false,
		target: FLOOR,
		supported: SUPPORTED,
		define: { LIST_SUM: JSON.stringify(listSum) },
	});
	return outputFiles[0]?.text ?? "";
}
