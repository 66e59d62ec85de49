import { type FederatedSite, searchFolder } from "../../federation/federated-site.ts";
import { readForeignData } from "../../federation/foreign-data.ts";
import type { SearchData } from "../../search/opened.ts";
import { unfoldRuns } from "../../search/records/runs.ts";
import type { SearchIndex } from "../search/search-answer.ts";
import { createIndex } from "../search/search-index.ts";
import { fetchJson, NoAnswer } from "./federated-fetch.ts";

/** A site of the list, with what became of it. */
export interface ListedSite extends FederatedSite {
	/** Null while it has not answered, or cannot be read. */
	open: OpenSite | null;
	/** What the list says of it. */
	say(words: string): void;
	/** Has the link to its own search carry the query. */
	carry(query: string): void;
}

export interface OpenSite {
	index: SearchIndex;
	/** What it calls its own place, which names of offices may begin with. */
	places: string[];
	offices: { name: string; url: string }[];
}

/** The sites that a page lists. */
export function listedSites(box: HTMLElement): ListedSite[] {
	return [...box.querySelectorAll<HTMLElement>("[data-federated]")].map((line) => {
		const { federated: origin = "", base = "/" } = line.dataset;
		const state = line.querySelector("[data-federated-state]");
		const link = line.querySelector<HTMLAnchorElement>("[data-federated-search]");
		const say = (words: string) => {
			if (state) state.textContent = words;
		};
		const carry = (query: string) => {
			if (link) link.search = query === "" ? "" : `?${new URLSearchParams({ q: query })}`;
		};
		return { title: line.querySelector("a")?.textContent?.trim() ?? "", origin, base, open: null, say, carry };
	});
}

const REFUSED = {
	version: "搜索数据是另一个版本的，没有并入",
	unreadable: "搜索数据读不懂，没有并入",
};

/** Asks a site for its data, and says in the list what came of it. */
export async function openSite(listed: ListedSite): Promise<void> {
	listed.say("正在取数据……");
	const folder = searchFolder(listed);
	try {
		const read = readForeignData(await fetchJson(`${folder}records.json`));
		if ("refused" in read) throw new NoAnswer(REFUSED[read.refused]);
		listed.open = {
			...describeSite(read.data),
			index: createIndex(read.data, `${folder}records.json`, `${folder}pinyin.json`),
		};
		listed.say("已答复");
	} catch (error) {
		listed.say(error instanceof NoAnswer ? error.message : REFUSED.unreadable);
	}
}

function describeSite({ records, prefixes }: SearchData): Omit<OpenSite, "index"> {
	const offices = unfoldRuns(records).here.flatMap(([, { group, title, url }]) =>
		group === "部门" ? [{ name: title, url }] : [],
	);
	return { places: prefixes, offices };
}
