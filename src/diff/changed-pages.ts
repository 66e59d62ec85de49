import { listPages, type PageAddress } from "../model/pages.ts";
import { createRoutes } from "../model/routes.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { Change } from "./change.ts";

const section = "网址";

/** Pages that appear, and addresses that were published and lead nowhere now. */
export function comparePages(before: ContentRecords, after: ContentRecords): Change[] {
	const routes = createRoutes("/");
	const old = listPages(before, routes);
	const pages = listPages(after, routes);
	const known = new Set(old.map(({ url }) => url));
	const present = new Set(pages.map(({ url }) => url));
	const published = [...old, ...before.redirects.map(({ from }) => ({ url: from, title: "转向" }))];
	return [
		...pages.filter(({ url }) => !known.has(url)).map((page) => change("增加", page)),
		...published
			.filter(({ url }) => !present.has(url))
			.map((page) => {
				const to = after.redirects.find(({ from }) => from === page.url)?.to;
				const moved = pages.find(({ url, title }) => title === page.title && !known.has(url));
				return to ? { section, kind: "改动" as const, text: `${describe(page)}→ ${to}` } : lostPage(page, moved?.url);
			}),
		...compareBases(before.site.base, after.site.base),
	];
}

function describe({ url, title }: PageAddress): string {
	return `${url}（${title}）`;
}

function change(kind: Change["kind"], page: PageAddress): Change {
	return { section, kind, text: describe(page) };
}

/** An address that has gone may only lead on to another: most likely to the new page of the same title. */
function lostPage(page: PageAddress, moved = "新的网址"): Change {
	const cure = `已公布的网址不能失效；请恢复，或在 content/redirects.yaml 加一行：- { from: ${page.url}, to: ${moved} }`;
	return { ...change("删除", page), cure };
}

function compareBases(before: string, after: string): Change[] {
	if (before === after) return [];
	const cure = "全部网址都会改变；请恢复 base，或先由门户把旧路径整体转到新路径";
	return [{ section, kind: "改动", text: `整个网站的路径 ${before} → ${after}`, cure }];
}
