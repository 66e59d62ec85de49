/** `npm run dev`: serves the site while one edits; problems in the content are shown on its pages. `--port 4400` chooses the port. */
import { previewPlugin } from "../src/preview/preview-plugin.ts";
import { astroConfig } from "./lib/astro-config.ts";
import { filePreview } from "./lib/file-preview.ts";
import { readFlags, readPort } from "./lib/flags.ts";
import { openContent } from "./lib/open-content.ts";
import { dev } from "./lib/quiet-astro.ts";
import { runCommand } from "./lib/run.ts";
import { writeAnswers } from "./lib/write-draft.ts";

await runCommand(async () => {
	const { values } = readFlags({ options: { port: { type: "string", default: "4321" } } });
	const first = await openContent({ withDrafts: true });
	let last = first;
	const { vite, ...config } = astroConfig(first);
	const preview = previewPlugin({
		first,
		open: async () => {
			const { root, asOf } = first;
			last = await openContent({ root, asOf, withDrafts: true, previous: last.content });
			return last;
		},
		write: (files) => writeAnswers(first.root, files),
		log: console.log,
	});
	const server = await dev({
		...config,
		configFile: false,
		logLevel: "silent",
		server: { port: readPort(values.port) },
		vite: {
			...vite,
			plugins: [...(vite?.plugins ?? []), preview, filePreview()],
			server: { hmr: { overlay: false } },
		},
	});
	const url = server.resolvedUrls?.local[0];
	console.log(`\n编辑预览：${url}\n核对草稿：${url}@review/\n按 Ctrl+C 停止。`);
});
