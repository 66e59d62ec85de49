/**
 * `npm run report -- <git ref>`: tells in `report.md`, and in the merge request where the CI may write there, what the
 * content at hand alters on the site. Whether that is allowed is for `check --against` to say: this ends with 0.
 */
import { appendFile, writeFile } from "node:fs/promises";
import { compareSides } from "../src/diff/compare-sides.ts";
import { formatMarkdown } from "../src/diff/diff-report.ts";
import { reviewComments } from "../src/diff/review-comment.ts";
import { buildSite } from "../src/model/build-site.ts";
import { listErrors } from "../src/problems/problem.ts";
import { readFlags } from "./lib/flags.ts";
import { openContent } from "./lib/open-content.ts";
import { postReport } from "./lib/post-report.ts";
import { readRecordsAt } from "./lib/records-at.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { positionals } = readFlags({ options: {}, allowPositionals: true });
	const [ref = ""] = positionals;
	const { root, asOf, records, site, problems } = await openContent();
	const { records: old, commit } = await readRecordsAt(root, ref, records);
	const report =
		records && site
			? formatMarkdown(
					compareSides({ records: old, site: buildSite(old, asOf) }, { records, site }),
					`${ref === "published" ? "公布着的网站" : ref}（${commit}）`,
				)
			: `## 内容有错误，网站不会更新\n\n\`\`\`\n${listErrors(problems).replaceAll("```", "''' ")}\n\`\`\``;
	await writeFile("report.md", `${report}\n`);
	console.log(report);
	const { GITHUB_STEP_SUMMARY: summary } = process.env;
	if (summary) await appendFile(summary, `${report}\n`);
	const comments = reviewComments(process.env);
	// A report that cannot be posted is in the log and in the file all the same.
	if (comments) await postReport(comments, report).catch((error: Error) => console.error(error.message));
}, "没有写出 report.md");
