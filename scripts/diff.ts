/**
 * `npm run diff -- <git ref>`: tells what the content at hand alters on the site as it is at the ref; exits 1 when
 * something published would be altered in silence. `--markdown` writes it for a review comment.
 */
import { checkContent } from "../src/check/check-content.ts";
import { compareSides, type Side } from "../src/diff/compare-sides.ts";
import { formatChanges, formatMarkdown } from "../src/diff/diff-report.ts";
import { buildSite } from "../src/model/build-site.ts";
import { listErrors, type Problem } from "../src/problems/problem.ts";
import type { ContentRecords } from "../src/records/content-records.ts";
import { readFlags } from "./lib/flags.ts";
import { readContentAt } from "./lib/git.ts";
import { openContent } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values, positionals } = readFlags({
		options: { markdown: { type: "boolean", default: false } },
		allowPositionals: true,
	});
	const [ref] = positionals;
	if (ref === undefined) throw new Error("请写明与哪个版本比较，如 npm run diff -- main");
	const { root, asOf, content: now, ...project } = await openContent();
	const after = link(project, asOf, `${now.name}/ 有错误，请先改正再比较`);
	const { content, commit } = await readContentAt(root, ref);
	const before = link(checkContent(content), asOf, `版本 ${ref} 的内容不合现在的写法，无法比较`);
	const changes = compareSides(before, after);
	const format = values.markdown ? formatMarkdown : formatChanges;
	console.log(format(changes, `${ref}（${commit}）`));
	if (changes.some(({ refusal }) => refusal)) process.exitCode = 1;
});

function link(
	checked: { records: ContentRecords | null; problems: readonly Problem[] },
	asOf: string,
	failure: string,
): Side {
	const { records, problems } = checked;
	if (!records) throw new Error(`${failure}：\n${listErrors(problems)}`);
	return { records, site: buildSite(records, asOf) };
}
