import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { Finding, Report } from "./findings.ts";

/** The sites that are searched together: some, each once and under a name of its own, none of them this one, all within reach. */
export function checkFederation({ federation, site }: ContentReading, report: Report): void {
	if (!federation) return;
	const { file, data } = federation;
	if (data.sites.length === 0) report.at(file, ["sites"], NO_SITES);
	const own = site?.data.origin?.replace(/\/$/, "").toLowerCase();
	for (const [index, { title, origin, base }] of data.sites.entries()) {
		const earlier = data.sites.slice(0, index);
		const address = origin + base;
		if (earlier.some((one) => one.origin + one.base === address))
			report.at(file, ["sites", index, "origin"], twice(`网址 ${quoteFound(address)}`));
		if (earlier.some((one) => one.title === title))
			report.at(file, ["sites", index, "title"], twice(`title ${quoteFound(title)}`));
		if (own !== undefined && address === own + site?.data.base)
			report.at(file, ["sites", index, "origin"], ownSite(address));
		if (own?.startsWith("https:") && origin.startsWith("http:"))
			report.at(file, ["sites", index, "origin"], insecure(origin));
	}
}

const NO_SITES: Finding = {
	code: "federation-empty",
	found: "sites 里一个站点也没有",
	expected: "要一起检索的站点，至少一个",
	cure: "请写上各站的 title、origin 和 base；不做联合检索的，删去 federation.yaml",
};

const twice = (found: string): Finding => ({
	code: "federation-site-twice",
	found: `${found}，前面已有一个`,
	expected: "每个站点写一次，名称各不相同",
	cure: "请删去重复的一个，或改正写错的网址或名称",
});

const ownSite = (address: string): Finding => ({
	code: "federation-site-own",
	found: `网址 ${quoteFound(address)}，就是本站`,
	expected: "别的站点",
	cure: "请删去这一个；本站的内容本来就一起检索",
});

const insecure = (origin: string): Finding => ({
	code: "federation-site-insecure",
	found: `origin ${quoteFound(origin)}，而本站是 https`,
	expected: "以 https:// 开头的网址",
	cure: "浏览器不让 https 的网页读取 http 的数据；请写那个站点的 https 网址，没有的话先不要列入",
});
