/** `npm run permalinks`: appends the ids of new clauses to each plan's permalinks.txt; never removes one. */
import path from "node:path";
import { readContentRoot } from "../src/disk/content-root.ts";
import { readContentFiles } from "../src/disk/read-content.ts";
import { hasErrors, listErrors } from "../src/problems/problem.ts";
import { parseContent } from "../src/records/content-records.ts";
import { documentOrder } from "../src/records/document-order.ts";
import { runCommand } from "./lib/run.ts";
import { replaceFile } from "./lib/write-file.ts";

await runCommand(async () => {
	const root = readContentRoot(process.env);
	const { plans, problems } = parseContent(await readContentFiles(root));
	// Of a text that cannot be read whole, an id could be given to the wrong paragraph; a list that is not there yet is made.
	const errors = problems.filter((problem) => hasErrors([problem]) && !problem.file.endsWith("/permalinks.txt"));
	if (errors.length > 0) throw new Error(`内容有错误，请先改正\n${listErrors(errors)}`);
	for (const { plan, parts, actions, permalinks } of plans) {
		const file = path.join(root, "plans", plan.id, "permalinks.txt");
		const text = permalinks?.text ?? "";
		const listed = new Set(text.split(/\r?\n/));
		const added = documentOrder(parts, actions).flatMap(({ id }) => (listed.has(id) ? [] : [id]));
		const start = text === "" || text.endsWith("\n") ? "" : "\n";
		if (added.length > 0) await replaceFile(file, `${text}${start}${added.join("\n")}\n`);
		console.log(`${file}：新增 ${added.length} 个编号`);
	}
});
