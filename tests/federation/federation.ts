import path from "node:path";
import { publishSite } from "../../scripts/lib/publish-site.ts";
import { SEARCH_FORMAT } from "../../src/search/opened.ts";
import { HUBIN, PORTAL, writeCityContent, XICHENG } from "./cities.ts";
import { type SiteServer, serveSite } from "./serve-site.ts";

/** Three built sites on three origins, and two places where no site answers that can be read. */
export interface Federation {
	/** Address of the page that searches them together. */
	page: string;
	servers: Record<"portal" | "xicheng" | "hubin" | "old", SiteServer>;
	addresses: Record<"portal" | "xicheng" | "hubin" | "old" | "down", string>;
	/** Folders of the built sites. */
	built: Record<"portal" | "xicheng" | "hubin", string>;
	/** What their builds said of reading and linking, in order. */
	log: readonly string[];
	stop(): Promise<void>;
}

/** The day on which all three are built. */
const AS_OF = "2024-06-30";

/** Names that a browser must resolve as this machine. */
export const NAMES = "*.test";

/** Builds a province's portal and two of its cities into a folder and serves each below a name of its own. */
export async function startFederation(folder: string): Promise<Federation> {
	const [portal, xicheng, hubin, old] = await Promise.all([serveSite(), serveSite(), serveSite(), serveSite()]);
	const origins = {
		portal: `http://portal.test:${portal.port}`,
		xicheng: `http://xicheng.test:${xicheng.port}`,
		hubin: `http://hubin.test:${hubin.port}`,
		old: `http://old.test:${old.port}`,
		down: "http://down.test:9",
	};
	const entry = (title: string, origin: string, base: string) =>
		`- title: ${title}\n  origin: ${origin}\n  base: ${base}`;
	const federation = [
		"title: 全省节水方案一起找",
		"sites:",
		entry(XICHENG.city, origins.xicheng, XICHENG.base),
		entry(HUBIN.city, origins.hubin, HUBIN.base),
		entry("旧版市", origins.old, "/"),
		entry("停机市", origins.down, "/"),
		"",
	].join("\n");
	const built = {} as Federation["built"];
	const log: string[] = [];
	for (const city of [PORTAL, XICHENG, HUBIN]) {
		const root = path.join(folder, city.id);
		const outDir = path.join(folder, `dist-${city.id}`);
		await writeCityContent(root, city, city === PORTAL ? federation : null);
		if (!(await publishSite({ root, outDir, asOf: AS_OF, log: (event) => log.push(event) })))
			throw new Error(`${city.city} is not built`);
		built[city.id] = outDir;
	}
	portal.show(built.portal, PORTAL.base);
	xicheng.show(built.xicheng, XICHENG.base);
	hubin.show(built.hubin, HUBIN.base);
	// The same city once more, as if an older engine had built it.
	old.show(built.xicheng, "/");
	old.alter("search/records.json", (text) => text.replace(`"format":${SEARCH_FORMAT}`, '"format":0'));
	const servers = { portal, xicheng, hubin, old };
	return {
		page: `${origins.portal}/federation/`,
		servers,
		addresses: {
			...origins,
			portal: `${origins.portal}/`,
			xicheng: `${origins.xicheng}/`,
			hubin: `${origins.hubin}${HUBIN.base}`,
		},
		built,
		log,
		stop: async () => {
			await Promise.all(Object.values(servers).map((server) => server.stop()));
		},
	};
}
