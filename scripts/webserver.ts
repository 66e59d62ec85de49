/**
 * `npm run webserver -- nginx --folder /srv/plan`: prints the settings of a web server for this site: types and their
 * encoding, headers, caching, redirects, the page for what is not there. Also for `caddy` and for a file `_headers`.
 */
import { SERVERS } from "../src/policy/server-config.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const options = { folder: { type: "string", default: "/srv/plan" } } as const;
	const { values, positionals } = readFlags({ options, allowPositionals: true });
	const format = SERVERS.get(positionals[0] ?? "");
	if (!format || positionals.length > 1) throw new Error(`请写明服务器：${[...SERVERS.keys()].join("、")}`);
	const { base, redirects } = await loadSite();
	console.log(format({ base, redirects, folder: values.folder }).trimEnd());
});
