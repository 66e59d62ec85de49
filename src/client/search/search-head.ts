import { coveringOffsets, shardOf } from "../../search/records/postings.ts";

/** Connections that a browser opens to one host: two are taken by the script and the records. */
const MOST = 6;

/**
 * On the search page of a large site: asks for what the query in the address needs, beside the script and the records,
 * so that the first answer takes two trips.
 */
function preloadPairs(): void {
	const { content = "", dataset } = document.querySelector<HTMLMetaElement>('meta[name="search-pairs"]') ?? {};
	const query = new URLSearchParams(location.search).get("q") ?? "";
	const words = query.normalize("NFKC").toLowerCase().split(/\s+/);
	const pairs = [words.join(""), ...words].flatMap((word) =>
		coveringOffsets(word.length).map((at) => word.slice(at, at + 2)),
	);
	const shards = new Set(pairs.map((pair) => shardOf(pair, Number(dataset?.["count"]))));
	for (const shard of [...shards].slice(0, MOST)) {
		const link = document.createElement("link");
		Object.assign(link, { rel: "preload", as: "fetch", href: `${content}${shard}.bin`, crossOrigin: "anonymous" });
		document.head.append(link);
	}
}

preloadPairs();
