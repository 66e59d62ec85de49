import { listPages, type PageAddress } from "../model/pages.ts";
import { createRoutes } from "../model/routes.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { Change } from "./change.ts";

const section = "网址";

/** Pages that appear, and addresses that were published and lead nowhere now. */
export function comparePages(before: ContentRecords, after: ContentRecords): Change[] {
	const routes = createRoutes("/");
	const [folder = ""] = (after.plans[0]?.plan.file ?? "content").split("/");
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
				return to
					? { section, kind: "改动" as const, text: `${describe(page)}→ ${to}` }
					: lostPage(page, folder, moved?.url);
			}),
		...compareBases(before.site.base, after.site.base, folder),
	];
}

function describe({ url, title }: PageAddress): string {
	return `${url}（${title}）`;
}

function change(kind: Change["kind"], page: PageAddress): Change {
	return { section, kind, text: describe(page) };
}

/** An address that has gone may only lead on to another: most likely to the new page of the same title. */
function lostPage(page: PageAddress, folder: string, moved = "新的网址"): Change {
	const cure = `已公布的网址不能失效；请恢复，或在 ${folder}/redirects.yaml 加一行：- { from: ${page.url}, to: ${moved} }`;
	return { ...change("删除", page), refusal: lost(`已公布的网址 ${describe(page)} 打不开了`, folder, cure) };
}

function compareBases(before: string, after: string, folder: string): Change[] {
	if (before === after) return [];
	const text = `整个网站的路径 ${before} → ${after}`;
	const cure = "全部网址都会改变；请恢复 base，或先由门户把旧路径整体转到新路径";
	return [{ section, kind: "改动", text, refusal: lost(text, folder, cure) }];
}

function lost(found: string, folder: string, cure: string): NonNullable<Change["refusal"]> {
	const expected = "原来的网页，或转到新网页的一行";
	return { code: "page-lost", file: `${folder}/redirects.yaml`, found, expected, cure };
}
