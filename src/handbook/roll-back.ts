import type { Site } from "../model/model.ts";
import { checkSteps, type Guide } from "./guide.ts";

/** How to undo the last change. */
export function rollBack({ featuredPlan: plan }: Site): Guide {
	const [check] = checkSteps("");
	return {
		id: "rollback",
		title: "回退到上一版",
		summary: "刚发布的改动有误，要先恢复原样。",
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
				text: "看回退会让网站有哪些变化。",
				command: "npm run diff -- HEAD~1",
				shows: "相比，网站会有这些变化",
			},
			{ text: "推送，持续集成重新发布。", command: "git push" },
			{ text: "到网站上核对一遍。", page: { title: plan.shortTitle, url: plan.urls.home } },
		],
		notes: [
			"已公布的数值不靠回退撤下：请按“更正一个数值”另加一行。",
			"已公布的网址不靠回退撤下：别人可能已经引用。npm run diff 会拒绝让网址失效；确须改址的，在 content/redirects.yaml 写明转到哪里。",
			"每次生成的网站在 dist 文件夹里，上传前把服务器上的旧文件夹留一份，最坏的情况下换回去即可。",
		],
	};
}
