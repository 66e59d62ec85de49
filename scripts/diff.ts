/**
 * `npm run diff -- <git ref>`: tells what the content at hand alters on the site as it is at the ref; exits 1 when
 * something published would be altered in silence. `--markdown` writes it for a review comment.
 */
import { checkContent } from "../src/check/check-content.ts";
import { compareSides } from "../src/diff/compare-sides.ts";
import { formatChanges, formatMarkdown } from "../src/diff/diff-report.ts";
import type { Side } from "../src/diff/items.ts";
import { readAsOf } from "../src/disk/as-of.ts";
import { readContentRoot } from "../src/disk/content-root.ts";
import { buildSite } from "../src/model/build-site.ts";
import { formatProblem, hasErrors } from "../src/problems/problem.ts";
import { readFlags } from "./lib/flags.ts";
import { extractContent } from "./lib/git.ts";

const { values, positionals } = readFlags({
	options: { markdown: { type: "boolean", default: false } },
	allowPositionals: true,
});
/** Errors told of content that cannot be compared; `npm run check` lists them all. */
const SHOWN = 5;

try {
	process.exitCode = await showDiff(positionals[0]);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/** Prints the comparison; gives the exit code. */
async function showDiff(ref: string | undefined): Promise<number> {
	if (ref === undefined) throw new Error("请写明与哪个版本比较，如 npm run diff -- main");
	const after = await readSide(readContentRoot(process.env), "content/ 有错误，请先改正再比较");
	const { root, commit, remove } = await extractContent(ref);
	try {
		const before = await readSide(root, `版本 ${ref} 的内容不合现在的写法，无法比较`);
		const changes = compareSides(before, after);
		const format = values.markdown ? formatMarkdown : formatChanges;
		console.log(format(changes, `${ref}（${commit}）`));
		return changes.some(({ cure }) => cure !== undefined) ? 1 : 0;
	} finally {
		await remove();
	}
}

async function readSide(root: string, failure: string): Promise<Side> {
	const { records, problems } = await checkContent(root);
	const errors = problems.filter((problem) => hasErrors([problem])).map(formatProblem);
	const more = errors.length > SHOWN ? `……共 ${errors.length} 个错误` : "";
	if (!records) throw new Error([`${failure}：`, ...errors.slice(0, SHOWN), more].filter(Boolean).join("\n"));
	return { records, site: buildSite(records, readAsOf(process.env, new Date())) };
}
