import type { Site } from "../model/model.ts";
import { fillForm, openDesk, putInPlace } from "./desk-steps.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

/** How to tell the public that something was published. */
export function publishUpdate(site: Site): Guide {
	const { featuredPlan: plan, asOf, urls } = site;
	const id = `${asOf}-published`;
	return {
		id: "update",
		title: "发布一条动态",
		summary: "有单位公布了与方案有关的消息、数据或解读，有日期，有来源。",
		browser: [
			openDesk(site),
			...fillForm("update", "发布一条动态", [
				["title", "标题", "【标题】"],
				["date", "公布日期", asOf],
				["kind", "类别", "进展"],
				["slug", "短名", "published"],
				["source-title", "来源的标题", "【来源标题】"],
				["source-url", "来源的网址", "【来源网址】"],
				["source-date", "来源的日期", asOf],
				["text", "正文", "【一两段话：谁公布了什么。只写来源里有的。】"],
			]),
			...putInPlace(plan, "新文件放进 updates 文件夹，要追加的行粘贴在 changes.csv 末尾"),
			{ text: "发布以后，到动态页核对一遍。", page: { title: "动态", url: urls.updates } },
		],
		steps: [
			{
				text: "新建一个文件。文件名以日期开头，后面是小写字母、数字和连字符写的短名；【】 里的内容换成真实的，不知道的整行删去。",
				file: {
					path: `content/plans/${plan.id}/updates/${id}.mdx`,
					mode: "new",
					text: `---
title: 【标题】
date: ${asOf}
kind: 进展
targets: [${plan.headlineTarget?.id ?? ""}]
sources:
  - title: 【来源标题】
    url: 【来源网址】
    date: ${asOf}
---

【一两段话：谁公布了什么。只写来源里有的。】
`,
				},
			},
			...checkSteps(`增加 ${asOf} 【标题】`),
			{
				text: "预览：打开屏幕上显示的网址，看动态页里有没有这一条，点进去读一遍。看完按 Ctrl+C 停止。",
				command: "npm run dev",
				shows: "编辑预览：http",
				page: { title: "动态", url: urls.updates },
				picture: {
					file: "update.webp",
					alt: "一条动态的页面：标题、日期、类别、来源，正文，来源的链接，涉及的目标",
					width: 720,
					height: 480,
				},
			},
			...publishSteps("发布动态"),
			{
				text: "也可以在自己的电脑上生成整个网站，成品在 dist 文件夹里，上传到服务器即可。",
				command: "npm run build",
				shows: "完成：dist/",
			},
		],
		notes: [
			"第 1 步也可以不用自己写：运行 npm run new -- update，按提问逐项回答，文件就写好了。",
			"kind 是类别：发布、进展、数据、解读、更正。targets 写涉及的目标，clauses 写涉及的条款编号（在全文页每段末尾的 ¶ 处复制）。",
			"来源证明一件交付事项（原文没写数字、但做没做可以查证的事）已经做了的，再写一行 deliverables: [它的文件名]，那件事就从“未查到”改为“已查到”。",
			"日期是来源公布的日期，不是录入的日期；网站从不自动改日期。",
			"动态公布以后，网址不再改变：不要改文件名。",
		],
	};
}
