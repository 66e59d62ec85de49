import { listSameOffices, type SameOffices } from "../../federation/same-offices.ts";
import { element } from "../search/search-element.ts";
import { pageAddress } from "./federated-hit.ts";
import type { ListedSite } from "./federated-sites.ts";

/** Lists the offices that sites name alike, and by name the sites of which nothing is known. */
export function drawOffices(sites: readonly ListedSite[]): void {
	const opened = sites.flatMap(({ open }, site) =>
		open ? [{ site, places: open.places, offices: open.offices }] : [],
	);
	const same = listSameOffices(opened);
	const lacking = sites.filter(({ open }) => !open).map(({ title }) => title);
	const without = lacking.length > 0 ? `；没有数据的站点：${lacking.join("、")}` : "";
	const note = `${opened.length} 个站点的部门，名称相同的 ${same.length} 组${without}。`;
	const lines = same.map((group) => drawGroup(group, sites));
	document.querySelector("[data-federation-same]")?.replaceChildren(element("li", "meta", note), ...lines);
}

function drawGroup({ words, offices }: SameOffices, sites: readonly ListedSite[]): HTMLElement {
	const line = element("li");
	line.append(element("span", "meta", `${words}　`));
	for (const { site, name, url } of offices) {
		const listed = sites[site];
		if (!listed) continue;
		const link = document.createElement("a");
		link.href = pageAddress(listed, url).href;
		link.className = "tap";
		link.textContent = `${listed.title}：${name}`;
		line.append(link);
	}
	return line;
}
