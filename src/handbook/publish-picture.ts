import type { Site } from "../model/model.ts";
import { fillForm, openDesk, putInPlace } from "./desk-steps.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

const ALT = "【图上有什么、看出什么，一句话】";

/** How to show a picture, or hand out a paper, with what was published. */
export function publishPicture(site: Site): Guide {
	const { featuredPlan: plan, asOf, urls } = site;
	const name = "progress-photo";
	const answers = [
		["title", "标题", "【标题】"],
		["date", "公布日期", asOf],
		["kind", "类别", "进展"],
		["slug", "短名", name],
		["source-title", "来源的标题", "【来源标题】"],
		["source-url", "来源的网址", "【来源网址】"],
		["source-date", "来源的日期", asOf],
		["text", "正文", "【一两段话：进展到哪里。只写来源里有的。】"],
	] as const;
	const told = [
		["file-title", "图片的标题", "【图片标题】"],
		["file-alt", "替代文字", ALT],
	] as const;
	const [choose, check] = fillForm("update", "发布一条动态", answers);
	const flags = [...answers, ["file", "", "photo.png"] as const, ...told].map(([flag, , text]) => `--${flag} ${text}`);
	return {
		id: "picture",
		title: "发布一条带图片的进展",
		summary: "动态要配图，或者附一份文件：PNG、JPEG、WebP 图片，PDF、Word（.docx）、Excel（.xlsx）。",
		browser: [
			openDesk(site),
			...(choose ? [choose] : []),
			{
				text: "在“图片或附件”里选手机或电脑上的图片。太大的，或者记着拍摄地点的，按“缩小，并去掉拍摄地点等信息”。要附的是文件的，同样在这里选。",
				pick: { field: "file", label: "图片或附件", name: "photo.png" },
			},
			{
				text: "选好以后多出两项：标题是读者看到的；替代文字说给看不见图的人，写图上有什么、看出什么。文件没有替代文字。",
				answers: told,
			},
			...(check ? [check] : []),
			{ text: "先看“网页上会是这样”，与来源、与原图核对一遍。" },
			...putInPlace(
				plan,
				"图片先按“保存”，原样放进 content/attachments/；新文件放进 updates 文件夹；要追加的行粘贴在 changes.csv 末尾",
			),
			{ text: "发布以后，到动态页点进去核对一遍。", page: { title: "动态", url: urls.updates } },
		],
		steps: [
			{
				text: "把图片放在项目文件夹里，如 photo.png，运行下面的命令；不带后面各项，只写 npm run new -- update，就逐项提问。图片会自己改名，放进 content/attachments/。",
				command: `npm run new -- update ${flags.join(" ")}`,
				shows: `content/attachments/${asOf}-${name}.png`,
			},
			...checkSteps(`增加 ${asOf} 【标题】`),
			...publishSteps("发布动态"),
		],
		notes: [
			"图片每张不超过 500 KB、每边不超过 4000 像素，文件每份不超过 10 MB；SVG、动图、带宏或脚本的文件不收。",
			"图上的数字也要写进正文或登记成数值：图片里的字搜不到，也读不出来。",
			"照片里有人的，先征得同意；车牌、门牌、身份证件要遮住。",
			"公布以后不要用另一张图顶替同名的文件：那是改动已公布的内容，检查会要求在变更台账里说明。",
		],
	};
}
