import type { Site } from "../model/model.ts";
import type { Guide } from "./guide.ts";

/** How to see a change before it is published. */
export function previewChanges({ featuredPlan: plan }: Site): Guide {
	return {
		id: "preview",
		title: "边改边看",
		summary: "改动发布之前，在自己的电脑上看到它的样子。",
		browser: [],
		steps: [
			{
				text: "启动预览，打开屏幕上显示的网址。改完文件一保存，页面就会更新。",
				command: "npm run dev",
				shows: "编辑预览：http",
				page: { title: plan.shortTitle, url: plan.urls.home },
			},
			{
				text: "内容有错时，页面保持改错之前的样子，错误列在页面底部：先列与本页有关的，再列别处的。改好保存，提示自动消失。",
				picture: {
					file: "preview.webp",
					alt: "预览中的页面：底部的提示条列出本页的一处错误，写明文件、行、列、读到什么、应为什么、怎么改",
					width: 720,
					height: 480,
				},
			},
		],
		notes: [
			"预览只在自己的电脑上，别人看不到；提示条不会出现在发布的网站里。",
			"导入文件时由程序认出的目标、交付事项、分工、期限和部门都是草稿，只在预览里看得到，标着“草稿”，不公布、不计数。对照原文核对一处，就删去那一处的 draft 一行；npm run check 逐处列出还没有核对的。",
		],
	};
}
