/** `npm start`: builds the site and serves it. */
import { readFlags, readPort } from "./lib/flags.ts";
import { publishSite } from "./lib/publish-site.ts";
import { runCommand } from "./lib/run.ts";
import { serve } from "./lib/serve.ts";

await runCommand(async () => {
	readFlags({ options: {} });
	const port = readPort(process.env["PORT"] ?? "4321");
	if (await publishSite({ outDir: "dist" })) {
		const { url } = await serve("dist", port);
		console.log(`\n网站已在本机打开：${url}\n按 Ctrl+C 停止。`);
	} else {
		process.exitCode = 1;
	}
});
