/**
 * `npm run demo`: builds the fictitious site of `demo/` into `dist-demo` and serves it.
 * `--as-of 2024-12-31` shows it on another day; `--no-serve` only builds; `--out <dir>` builds somewhere else; `--cold` takes nothing over.
 */

import { readFlags, readPort } from "./lib/flags.ts";
import { publishSite } from "./lib/publish-site.ts";
import { runCommand } from "./lib/run.ts";
import { serve } from "./lib/serve.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: {
			"as-of": { type: "string", default: "2025-06-30" },
			out: { type: "string", default: "dist-demo" },
			cold: { type: "boolean" },
			serve: { type: "boolean", default: true },
		},
		allowNegative: true,
	});
	const port = readPort(process.env["PORT"] ?? "4322");
	if (
		!(await publishSite({
			root: "demo/content",
			asOf: values["as-of"],
			outDir: values.out,
			demo: true,
			cold: values.cold,
		}))
	) {
		process.exitCode = 1;
	} else if (values.serve) {
		const { url } = await serve(values.out, port);
		console.log(`\n演示网站已在本机打开：${url}\n按 Ctrl+C 停止。`);
	}
});
