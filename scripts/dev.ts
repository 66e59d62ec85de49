/** `npm run dev`: serves the site while one edits; problems in the content are shown on its pages. `--port 4400` chooses the port. */
import { dev } from "astro";
import { previewPlugin } from "../src/preview/preview-plugin.ts";
import { readFlags } from "./lib/flags.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
const { values } = readFlags({ options: { port: { type: "string", default: "4321" } } });
const server = await dev({
	logLevel: "silent",
	server: { port: Number(values.port) },
	vite: { plugins: [previewPlugin()], server: { hmr: { overlay: false } } },
});
console.log(`\n编辑预览：${server.resolvedUrls.local[0]}\n按 Ctrl+C 停止。`);
