/** `npm run permalinks`: appends the ids of new clauses to each plan's permalinks.txt; never removes one. */
import { readFile } from "node:fs/promises";
import { readContentRoot } from "../src/disk/content-root.ts";
import { readContent } from "../src/records/content-records.ts";
import { documentOrder } from "../src/records/document-order.ts";
import { replaceFile } from "./lib/write-file.ts";

const root = readContentRoot(process.env);
const { plans } = await readContent(root);
for (const { plan, parts, actions } of plans) {
	const file = `${root}/plans/${plan.id}/permalinks.txt`;
	const text = await readFile(file, "utf8").catch(() => "");
	const listed = new Set(text.split(/\r?\n/));
	const added = documentOrder(parts, actions).flatMap(({ id }) => (listed.has(id) ? [] : [id]));
	const start = text === "" || text.endsWith("\n") ? "" : "\n";
	if (added.length > 0) await replaceFile(file, `${text}${start}${added.join("\n")}\n`);
	console.log(`${file}：新增 ${added.length} 个编号`);
}
