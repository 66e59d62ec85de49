import { readFile } from "node:fs/promises";
import path from "node:path";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import type { SearchData } from "../src/search/opened.ts";
import { createNormalizer } from "../src/search/reading/normalize.ts";
import { pairsOf } from "../src/search/records/pairs.ts";
import { unfoldRuns } from "../src/search/records/runs.ts";
import type { BuiltClause } from "./corpus.ts";
import type { AskEngine, Reply } from "./search-engines.ts";

const MOST = 100;

interface Text {
	id: number;
	key: string;
	text: string;
}

/** Two libraries over the same texts as the site's own search, cut into pairs of characters as those who use them for Chinese do. */
export async function openPairEngines(dist: string, clauses: readonly BuiltClause[]): Promise<[string, AskEngine][]> {
	const data: SearchData = JSON.parse(await readFile(path.join(dist, "search", "records.json"), "utf8"));
	const normalize = createNormalizer(data.variants);
	const records = unfoldRuns(data.records).here.map(([, record]) => record);
	const named = records.filter(({ group }) => group === "部门" || group === "目标");
	const texts: Text[] = [
		...named.map(({ url, title, text, names }) => ({
			key: /\/targets\/([^/]+)\//.exec(url)?.[1] ?? title,
			text: [title, ...names, text].join(" "),
		})),
		...clauses,
	].map(({ key, text }, id) => ({ id, key, text }));
	const cut = (text: string) => text.split(/\s+/).flatMap((word) => pairsOf(normalize(word)));

	const mini = new MiniSearch<Text>({ fields: ["text"], tokenize: cut, processTerm: (term) => term });
	mini.addAll(texts);
	const flex = new Index({ encode: cut, tokenize: "strict" });
	for (const { id, text } of texts) flex.add(id, text);
	const reply = (ask: (query: string) => readonly unknown[]): AskEngine => {
		return async (query): Promise<Reply> => {
			const start = performance.now();
			const found = ask(query);
			const latency = performance.now() - start;
			const keys = found.map((id) => [texts[Number(id)]?.key ?? ""]);
			return { keys, exact: keys.flat(), latency, total: 0 };
		};
	};
	return [
		["MiniSearch with pairs", reply((query) => mini.search(query).map(({ id }) => id))],
		["FlexSearch with pairs", reply((query) => flex.search(query, { limit: MOST, suggest: true }))],
	];
}
