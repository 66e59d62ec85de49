import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { loadSite } from "../scripts/lib/open-content.ts";
import { readDocument } from "../scripts/lib/read-document.ts";
import { createContentFiles, withFiles } from "../src/files/content-files.ts";
import { linkContent } from "../src/project.ts";
import { createEngine } from "../src/search/engine.ts";
import type { Hit } from "../src/search/ranking/hits.ts";
import { searchData } from "../src/search/search-files.ts";
import { smallCity } from "../tests/green/small-city.ts";
import { importPlans } from "../tests/import/imported-plans.ts";

// Everyday questions answered by the engine alone, set by set: node bench/everyday-score.ts [set …] [--misses]. Those of
// other plans (bench/plans, documents of the State Council, imported as anyone would) say what an answering text holds.
interface Asked {
	query: string;
	clauses?: string[];
	targets?: string[];
	departments?: string[];
	says?: string[];
}
const fileOf = (set: string) => `bench/everyday-${set}.json`;
const OTHERS = ["machines", "zones", "ecology"].flatMap((plan) =>
	["", "-asked", "-later", "-blind"].map((more) => `${plan}${more}`).filter((name) => existsSync(fileOf(name))),
);
const OWN = [
	"held-out",
	"laymen",
	"neighbours",
	"townspeople",
	"passers-by",
	"callers",
	"guests",
	"strangers",
	"visitors",
	"colleagues",
	"outsiders",
	"bystanders",
	"onlookers",
	"latecomers",
	"inquirers",
	"wayfarers",
	"commuters",
	"shoppers",
	"newcomers",
];
const [...args] = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith("--"));
const own = createEngine(searchData(await loadSite()), () => null);

for (const set of [...OWN, "demo", "demo-later", "demo-asked", ...OTHERS].filter(
	(name) => named.length === 0 || named.includes(name),
)) {
	const asked: Asked[] = JSON.parse(await readFile(fileOf(set), "utf8"));
	const engine = await openEngine(set);
	const places = asked.map((one) => engine.search(one.query).findIndex(({ record }) => answers(record, one)));
	const none = asked.filter(({ query }) => engine.search(query).length === 0).length;
	const share = (count: number) => (count / asked.length).toFixed(3);
	const [first, five] = [1, 5].map((most) => places.filter((at) => at >= 0 && at < most).length);
	console.log(`${set} (${asked.length})  first ${share(first ?? 0)}  in five ${share(five ?? 0)}  none ${share(none)}`);
	if (!args.includes("--misses")) continue;
	for (const [index, { query, says, clauses }] of asked.entries()) {
		if (places[index] !== 0) console.log(`  ${query} → ${places[index]}; wanted ${(says ?? clauses ?? []).join(" ")}`);
	}
}

function answers({ url, text, title }: Hit["record"], { clauses, targets, departments, says }: Asked): boolean {
	if (says) return says.some((part) => text.includes(part));
	const isTarget = targets?.some((target) => url.includes(`/targets/${target}/`)) ?? false;
	return isTarget || departments?.includes(title) || (clauses?.includes(url.split("#")[1] ?? "") ?? false);
}

/** Of this city, of the fictitious one, or of a site of an imported plan alone. */
async function openEngine(name: string) {
	if (OWN.includes(name)) return own;
	if (name.startsWith("demo")) return createEngine(searchData(await loadSite({ root: "demo/content" })), () => null);
	const files = importPlans(smallCity(), [
		await readDocument(`bench/plans/${name.replace(/-(?:later|asked|blind)$/, "")}.txt`),
	]);
	const { site } = linkContent(withFiles(createContentFiles("city", new Map()), [...files]), "2026-06-30");
	const plan = site?.plans.find(({ id }) => id === "plan-1");
	if (!site || !plan) throw new Error(`${name} was not read`);
	return createEngine(searchData({ ...site, plans: [plan], featuredPlan: plan }), () => null);
}
