/**
 * `npm run build`: check → pages → charts → search index → verify, into `dist.next`, which replaces `dist` at the end.
 * `--as-of 2018-12-31` sets the day the site speaks from; `--out <dir>` builds somewhere else than `dist`; `--cold` takes nothing over
 * from the build before, and gives the same bytes.
 */

import { readFlags } from "./lib/flags.ts";
import { publishSite } from "./lib/publish-site.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { "as-of": { type: "string" }, out: { type: "string", default: "dist" }, cold: { type: "boolean" } },
	});
	const built = await publishSite({
		outDir: values.out,
		cold: values.cold,
		...(values["as-of"] ? { asOf: values["as-of"] } : {}),
	});
	if (built === null) process.exitCode = 1;
});
