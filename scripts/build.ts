/**
 * `npm run build`: check → pages → charts → search index → verify, into `dist.next`, which replaces `dist` at the end.
 * `--as-of 2018-12-31` sets the day the site speaks from; `--out <dir>` builds somewhere else than `dist`.
 */
import { parseArgs } from "node:util";
import { buildSite } from "./lib/build-site.ts";

const { values } = parseArgs({ options: { "as-of": { type: "string" }, out: { type: "string", default: "dist" } } });
if (values["as-of"]) process.env["AS_OF"] = values["as-of"];
try {
	process.exitCode = (await buildSite(values.out)) ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
