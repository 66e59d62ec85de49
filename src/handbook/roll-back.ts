import type { Site } from "../model/model.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

/** How to undo the last change. */
export function rollBack({ featuredPlan: plan, asOf }: Site): Guide {
	const [check] = checkSteps("");
	const id = Math.max(0, ...plan.ledger.map((entry) => Number(entry.id))) + 1;
	return {
		id: "rollback",
		title: "回退到上一版",
		summary: "刚发布的改动有误，要先恢复原样。",
		browser: [
			{ text: "到代码仓库的网页上打开提交历史，找到要撤销的那一次，点“还原”（Revert），提交。" },
			{
				text: `写错的内容已经公布过，改回来也是一次更正：用网页编辑器打开 content/plans/${plan.id}/changes.csv，在末尾加一行，编号接着往下写，写明改了哪里、原为、现为、为什么。下面“用命令行”的第 5 步有例子。`,
			},
			{ text: "持续集成检查通过以后，到网站上核对一遍。", page: { title: plan.shortTitle, url: plan.urls.home } },
		],
		steps: [
			{
				text: "看最近的改动，确认要撤销的是最后一次。用网页编辑器的，在提交历史里找到它，点“还原”（Revert）。",
				command: "git log --oneline -3 -- content",
			},
			{
				text: "撤销最后一次改动。不是删掉记录，而是再加一次相反的改动，两次都留在历史里。",
				command: "git revert --no-edit HEAD",
			},
			...(check ? [check] : []),
			{
				text: "写错的内容已经公布过，改回来也是一次更正，要让读者看到。先看变更与更正还缺哪几行。",
				command: "npm run diff -- HEAD~1 --ledger",
				shows: "变更台账还缺 1 行",
			},
			{
				text: "把缺的行加在 changes.csv 末尾：编号接着往下写，写明改了哪里、原为、现为、为什么。",
				file: {
					path: `content/plans/${plan.id}/changes.csv`,
					mode: "append",
					text: `${id},${asOf},更正文字,target:${plan.targets[0]?.id ?? ""},撤回写错的一段,写错的一段,原来的说明,上一次改动有误,,\n`,
				},
			},
			{
				text: "看回退会让网站有哪些变化。",
				command: "npm run diff -- HEAD~1",
				shows: "相比，网站会有这些变化",
			},
			...publishSteps("撤回写错的一段"),
			{ text: "到网站上核对一遍。", page: { title: plan.shortTitle, url: plan.urls.home } },
		],
		notes: [
			"已公布的数值不靠回退撤下：请按“更正一个数值”另加一行。",
			"已公布的网址不靠回退撤下：别人可能已经引用。npm run diff 会拒绝让网址失效；确须改址的，在 content/redirects.yaml 写明转到哪里。",
			"每次生成的网站在 dist 文件夹里，上传前把服务器上的旧文件夹留一份，最坏的情况下换回去即可。",
		],
	};
}
