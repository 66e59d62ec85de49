import type { Plan, Site } from "../model/model.ts";
import type { BrowserStep } from "./guide.ts";

/** Opens the desk. */
export function openDesk({ urls }: Site): BrowserStep {
	return { text: "用电脑或手机的浏览器打开填报台。填的内容不会上传。", page: { title: "填报台", url: urls.desk } };
}

/** Chooses a form, fills it in and has it checked; `answers` are what the form asks, by field. */
export function fillForm(kind: string, title: string, answers: BrowserStep["answers"]): BrowserStep[] {
	return [
		{
			text: `在“写一条记录”下面选“${title}”，照来源逐项填写；【】里的换成真实的内容，不知道的留空。`,
			form: kind,
			answers,
		},
		{
			text: "检查。有不对的，会写在那一项下面；改到通过为止。",
			press: "检查并生成",
			shows: "检查通过了",
		},
	];
}

/** Puts what the desk made into the content, where the person may, or hands it over. */
export function putInPlace({ id }: Plan, files: string): BrowserStep[] {
	return [
		{
			text: `把得到的内容放进 content/plans/${id}/ 里写明的地方：${files}。站点写明了代码仓库的，每个文件下面有链接，直接打开那里的网页编辑器；没有权限的，按“保存”把文件存下来，交给网站管理员。`,
		},
		{ text: "提交以后，持续集成会再检查一遍，没有错误才发布；有错误时原来的网站不受影响。" },
	];
}
