import type { Site } from "../model/model.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

const HEADER = `<ul>
	<li><a href="https://www.example.com/">【门户首页】</a></li>
	<li><a href="https://www.example.com/open/">【政务公开】</a></li>
</ul>
`;

/** How a portal's own lines come above and below every page, and what it asks of those who leave. */
export function frameByPortal({ urls }: Site): Guide {
	return {
		id: "portal",
		title: "加上门户的页头和页尾",
		summary: "网站作为门户的一个栏目，每一页的上面和下面要有门户自己的链接，离开时要用门户的话提醒。",
		browser: [
			{
				text: "到代码仓库的网页编辑器里新建 content/portal/header.html（页头）或 content/portal/footer.html（页尾），写文字、列表和链接；链接写完整的网址。提交。",
			},
			{
				text: "打开 content/site.yaml，在 portal 里填门户的名称 name、首页网址 url；要在读者去别的网站以前问一句，把那句话写在 leaving。提交。",
			},
			{ text: "发布以后看每一页的最上面和最下面。", page: { title: "首页", url: urls.home } },
		],
		steps: [
			{
				text: "新建 content/portal/header.html（页头），写文字、列表和链接；页尾写在 content/portal/footer.html，写法相同，可以只有一个。",
				file: { path: "content/portal/header.html", mode: "new", text: HEADER },
			},
			...checkSteps("门户页头页尾"),
			...publishSteps("加上门户的页头"),
		],
		notes: [
			"只收 p、ul、ol、li、a、b、strong、span、br，不收样式、脚本、图片和框架：每一页都带着它，能运行、能向别处要东西的都不能放进来。检查会指出是第几行。",
			"链接的文字要单独看得懂：写“门户首页”，不写“首页”，以免与本站的首页混淆。",
			"site.yaml 里 portal 的 leaving 是读者去别的网站以前问的话；去门户自己的网站不问。",
		],
	};
}
