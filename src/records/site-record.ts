import { z } from "astro/zod";
import { flag, listOf, orUnknown, text, textThat, url } from "./fields.ts";
import type { PortalFrame } from "./portal-frame.ts";

export const hexColour = textThat((value) => /^#[0-9a-f]{6}$/i.test(value), {
	code: "site-colour-unreadable",
	expected: "六位十六进制颜色",
	cure: "请写成 #a3211a 这样，并加引号",
});

const everydayLine = textThat((value) => /^[^>]*[^\s>][^>]*>[^>]*[^\s>][^>]*$/.test(value), {
	code: "site-everyday-words-unreadable",
	expected: "日常说法 > 方案里的说法",
	cure: "请写成“讨海 打鱼 > 捕捞 渔业”这样：左边是人们的说法，右边是方案里的写法，各用空格隔开",
});

/** Services whose addresses the desk knows. */
const repositoryServiceSchema = z.enum(["Gitee", "GitLab", "Gitea", "GitHub", "CNB"]);
export type RepositoryService = z.infer<typeof repositoryServiceSchema>;

/** What a site offers beside its pages. */
const EXTRAS = ["offline", "carry", "elders"] as const;

/** What every name and source of a fictitious site says. */
export const DEMO_MARK = "演示数据";

/** `content/site.yaml`: who publishes, under which name and address. */
export const siteSchema = z.strictObject({
	/** Everything here is fictitious: pages carry a banner, and only `npm run demo` builds them. */
	demo: flag,
	name: text,
	/** Full and short name of the place the plan is for; the short one labels charts. */
	city: text,
	shortCity: text,
	description: text,
	/** Address of the server, null until the publisher has set it: then no page claims one. */
	origin: orUnknown(
		url.refine((value) => /^https?:\/\/[^/?#]+\/?$/.test(value), {
			params: {
				code: "site-origin-with-path",
				expected: "只有协议和域名的网址",
				cure: "请写成 https://www.example.gov.cn 这样；网站所在的路径写在 base",
			},
		}),
	),
	/** Path under which the folder is hung, `/` or `/a/b/`. */
	base: textThat((value) => /^\/([\w-]+\/)*$/.test(value), {
		code: "site-base-unreadable",
		expected: "以“/”开头并以“/”结尾的路径",
		cure: "请写成 / 或 /kxsz/ 这样",
	}),
	/** A plan by the name of its folder or its title. */
	featuredPlan: text,
	/** The regulation under which unpublished figures can be asked for. */
	disclosure: z.strictObject({
		title: text,
		url,
		/** The article that says what a request must hold, word for word. */
		article: orUnknown(z.strictObject({ name: text, text })),
	}),
	/** Legal identifiers; an unknown one is not printed and the check warns. */
	footer: z.strictObject({
		sponsor: orUnknown(text),
		organizer: orUnknown(text),
		siteIdCode: orUnknown(text),
		icp: orUnknown(text),
		policeRecord: orUnknown(text),
		contact: orUnknown(text),
		errorReportUrl: orUnknown(url),
	}),
	/** What is known to be unset, or the code of a reminder that is known: the check says it in one line instead of one each. */
	acknowledged: listOf(text),
	/** Domains that this city takes nothing from, beside those that nobody does: example.com. */
	refusedSources: listOf(text),
	/** The portal the site is a column of: its name and home page stand above every page; null for a site of its own. `leaving`: what it asks before a reader goes to another site. */
	portal: orUnknown(z.strictObject({ name: text, url, leaving: orUnknown(text) })),
	/** Further links at the foot of every page. */
	links: listOf(z.strictObject({ title: text, url })),
	/** The colour for what is official, in light and in dark; null keeps the red of official documents. */
	colour: orUnknown(z.strictObject({ light: hexColour, dark: hexColour })),
	/** Where the content is kept, so that the desk can open that service's editor at the right folder; null where staff hand files over. */
	repository: orUnknown(
		z.strictObject({ service: repositoryServiceSchema, url, branch: text, folder: orUnknown(text) }),
	),
	/** What this site does without: `offline` browsers keep nothing of it, `carry` no file holds all of it, `elders` no 长者版. */
	without: listOf(z.enum(EXTRAS)),
	/** 繁体版 for Taiwan (`tw`) and Hong Kong (`hk`): each is one more folder of pages. */
	traditional: listOf(z.enum(["tw", "hk"])),
	/** Words that the rules convert wrongly: `干细胞 > 幹細胞`. */
	convertedWords: listOf(everydayLine),
	licence: text,
	exampleQueries: listOf(text),
	/** What people here say, and what the plans say for it: `闹海 讨海 > 捕捞 渔业`; added to the words that search knows. */
	everydayWords: listOf(everydayLine),
});
export type SiteRecord = z.infer<typeof siteSchema> & {
	/** The portal's own lines above and below every page. */
	frame: PortalFrame;
};
