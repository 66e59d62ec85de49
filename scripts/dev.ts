/** `npm run dev`: serves the site with live reload while one edits; problems in content are printed as they appear. */
import { dev } from "astro";
import { checkContent } from "../src/check/content.ts";
import { readContentRoot } from "../src/load/content-root.ts";
import { formatProblem } from "../src/load/problem.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
const { records, problems } = await checkContent(readContentRoot(process.env));
for (const problem of problems) console.log(formatProblem(problem));
if (records) {
	const server = await dev({ logLevel: "warn" });
	console.log(`\n编辑预览：http://localhost:${server.address.port}\n按 Ctrl+C 停止。`);
} else {
	process.exitCode = 1;
}
