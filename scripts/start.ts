/** `npm start`: builds the site and serves it. */
import { publishSite } from "./lib/publish-site.ts";
import { runCommand } from "./lib/run.ts";
import { serve } from "./lib/serve.ts";

await runCommand(async () => {
	if (await publishSite({ outDir: "dist" })) {
		const { url } = await serve("dist", Number(process.env["PORT"] ?? 4321));
		console.log(`\n网站已在本机打开：${url}\n按 Ctrl+C 停止。`);
	} else {
		process.exitCode = 1;
	}
});
