import path from "node:path";
import { parseArgs } from "node:util";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { Refusal } from "../../src/import/extract/refusal.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { formatReport } from "../../src/import/write/import-report.ts";
import { summarize } from "../../src/import/write/import-summary.ts";
import { draftPlan } from "../../src/import/write/plan-draft.ts";
import { slug } from "../../src/records/fields.ts";
import { readDocument } from "./read-document.ts";
import { writeDraft } from "./write-draft.ts";

const USAGE = `用法：npm run import -- <文件> --plan <编号>

  <文件>        方案的 .docx、.doc、.pdf、.ofd、.html、.md 或 .txt
  --plan <编号> 新方案文件夹的名字，小写字母、数字和连字符，如 water-2021-2025
  --dry-run     只看认出了什么，不写入任何文件
  --json        与 --dry-run 同用，输出供程序读取的 JSON

例：npm run import -- 方案.docx --plan water-2021-2025`;

/** Runs the command with its arguments on a content folder; returns what to print. Throws a `Refusal`. */
export async function importPlan(args: string[], root: string): Promise<string> {
	const { values, positionals } = readArguments(args);
	const [file] = positionals;
	const { plan = null } = values;
	if (!file || positionals.length > 1 || (plan === null && !values["dry-run"])) throw new Refusal(USAGE);
	if (values.json && !values["dry-run"])
		throw new Refusal("--json 只与 --dry-run 同用，没有写入任何文件；要看 JSON 请加上 --dry-run");
	if (plan !== null && !slug.safeParse(plan).success) {
		throw new Refusal(`--plan 读到“${plan}”，应为由小写字母、数字和连字符组成的编号；请写成 water-2021-2025 这样`);
	}
	const recognition = recognizeDocument(await readDocument(file));
	if (plan === null || values["dry-run"]) {
		return values.json ? JSON.stringify(summarize(recognition), null, 2) : formatReport(recognition);
	}
	const name = path.basename(file, path.extname(file));
	const draft = draftPlan(await readContentFiles(root), plan, recognition, name);
	await writeDraft(root, { files: new Map([...draft.departments, ...draft.plan]), folder: `plans/${plan}` });
	return `${formatReport(recognition)}\n\n${formatNextSteps(path.basename(root), plan, draft.departments.size)}`;
}

function readArguments(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				plan: { type: "string" },
				"dry-run": { type: "boolean", default: false },
				json: { type: "boolean", default: false },
			},
		});
	} catch {
		throw new Refusal(USAGE);
	}
}

function formatNextSteps(root: string, plan: string, departments: number): string {
	return [
		`已写入 ${root}/plans/${plan}/${departments > 0 ? `，并在 ${root}/departments/ 新增 ${departments} 个部门` : ""}。接下来：`,
		`1. 打开 ${root}/plans/${plan}/plan.yaml，补上留空的项目（查不到的仍留空），核对 area`,
		`2. 逐个核对 ${root}/plans/${plan}/targets/（写了数字的）和 deliverables/（没写数字、但能查证做没做的）：改好标题，不是的删去；把总目标的文件名写入 headlineTarget`,
		"3. 分工、期限和新的部门也都是草稿：核对一处，删去一处的 draft 一行；草稿不公布、不计数；npm run dev 的“核对草稿”页逐项列出，可以在那里采用、改、删",
		"4. 运行 npm run check，按提示修改，直到没有错误；还没有核对的草稿，它逐处列出",
		`5. 首页展示的是 ${root}/site.yaml 的 featuredPlan 写的那个方案；要展示这一个，写 ${plan}`,
	].join("\n");
}
