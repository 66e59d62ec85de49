/**
 * `npm run diff -- <git ref>`: tells what the content at hand alters on the site as it is at the ref; exits 1 when
 * something published would be altered in silence. `--markdown` writes it for a review comment; `--ledger` prints the rows
 * that the ledger still lacks, ready to be pasted.
 */
import { compareSides } from "../src/diff/compare-sides.ts";
import { formatChanges, formatMarkdown, formatMissing } from "../src/diff/diff-report.ts";
import { proposeRows } from "../src/diff/missing-rows.ts";
import { buildSite } from "../src/model/build-site.ts";
import { listErrors } from "../src/problems/problem.ts";
import { readFlags } from "./lib/flags.ts";
import { openContent } from "./lib/open-content.ts";
import { readRecordsAt } from "./lib/records-at.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values, positionals } = readFlags({
		options: { markdown: { type: "boolean", default: false }, ledger: { type: "boolean", default: false } },
		allowPositionals: true,
	});
	const [ref] = positionals;
	if (ref === undefined) throw new Error("请写明与哪个版本比较，如 npm run diff -- main");
	const { root, asOf, content: now, records, site, problems } = await openContent();
	if (!records || !site) throw new Error(`${now.name}/ 有错误，请先改正再比较：\n${listErrors(problems)}`);
	const { records: old, commit } = await readRecordsAt(root, ref, records);
	const changes = compareSides({ records: old, site: buildSite(old, asOf) }, { records, site });
	if (values.ledger) return console.log(formatMissing(proposeRows(old, records, changes, asOf)));
	const format = values.markdown ? formatMarkdown : formatChanges;
	console.log(format(changes, `${ref}（${commit}）`));
	if (changes.some(({ refusal }) => refusal)) process.exitCode = 1;
});
