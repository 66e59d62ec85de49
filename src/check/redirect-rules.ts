import { listPages } from "../model/pages.ts";
import { createRoutes } from "../model/routes.ts";
import { nearest } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { NamedAddress } from "./address-rules.ts";
import type { Finding, Report } from "./findings.ts";
import { isMadeLater } from "./link-rules.ts";

/** Checks that every redirect leads from an address that has gone, once, to a page that exists; gives those named. */
export function checkRedirects(reading: ContentReading, report: Report): NamedAddress[] {
	if (!reading.redirects) return [];
	const named: NamedAddress[] = [];
	const routes = createRoutes(reading.site?.data.base ?? "/");
	const { file, data: redirects } = reading.redirects;
	const pages = new Set(listPages(reading, createRoutes("/")).map(({ url }) => url));
	const nextOf = new Map(redirects.toReversed().map(({ from, to }) => [from, to]));
	const earlier = new Set<string>();
	for (const [index, { from, to }] of redirects.entries()) {
		const isRepeated = earlier.has(from);
		earlier.add(from);
		const name = (role: "from" | "to", url: string) =>
			named.push({ file, ...report.placeOf(file, [index, role]), url, address: routes.below(url), role });
		if (isRepeated) report.at(file, [index, "from"], repeated(from));
		else if (pages.has(from) || OF_ERRORS.includes(from)) report.at(file, [index, "from"], stillAlive(from));
		else name("from", from);
		// A page whose file is broken is missing only until that is mended.
		if (reading.broken.size > 0) continue;
		if (pages.has(to) || isMadeLater(to, "/")) name("to", to);
		else report.at(file, [index, "to"], missingPage(to, pages, nextOf.get(to)));
	}
	return named;
}

/** A page at one of these becomes the page that a server shows for an error. */
const OF_ERRORS = ["/404/", "/500/"];

const EXPECTED = "已经撤下的网址，每个写一条";

function repeated(from: string): Finding {
	return {
		code: "redirect-from-twice",
		found: `from ${quoteFound(from)}，前面已有一条`,
		expected: EXPECTED,
		cure: "请只留一条",
	};
}

function stillAlive(from: string): Finding {
	return {
		code: "redirect-from-alive",
		found: `from ${quoteFound(from)}，本站仍有这个页面`,
		expected: EXPECTED,
		cure: "请删去这一条；还在的页面不需要转向",
	};
}

function missingPage(to: string, pages: ReadonlySet<string>, next: string | undefined): Finding {
	const near = next ? null : nearest(to, [...pages]);
	const cure = near ? `是否想写“${near}”？` : "请打开要转到的页面，复制它的网址";
	return {
		code: "redirect-to-missing",
		found: `to ${quoteFound(to)}${next ? "，它自己又转到别处" : ""}`,
		expected: "本站现有页面的网址",
		cure: next ? `请直接写最后的网址 ${next}` : cure,
	};
}
