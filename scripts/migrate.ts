/** `npm run migrate`: brings content of an older version into the form of this one; what it cannot know is left for the check to ask. */
import { readContentRoot } from "../src/disk/content-root.ts";
import { readContentFiles } from "../src/disk/read-content.ts";
import { migrateContent } from "../src/new/migrate-content.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";
import { writeAnswers } from "./lib/write-draft.ts";

await runCommand(async () => {
	readFlags({ options: {} });
	const root = readContentRoot(process.env);
	const { files, told } = migrateContent(await readContentFiles(root));
	await writeAnswers(root, files);
	console.log(told.length > 0 ? told.join("\n") : "内容已是这一版的写法，没有要转换的");
}, "没有转换");
