import { scoreCases } from "../tests/import/case-scores.ts";
import { KINDS, readCases } from "../tests/import/cases.ts";

// Recall and precision of the importer on the small plans of tests/import/cases, set by set, and how much of what it
// missed is at least listed as unread: node bench/import-cases.ts [set …] [--faults].
const [...args] = process.argv.slice(2);
const sets = args.filter((arg) => !arg.startsWith("--"));
const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));

for (const [set, cases] of Map.groupBy(readCases(), ({ name }) => name.split(":")[0] ?? "")) {
	if (sets.length > 0 && !sets.includes(set)) continue;
	console.log(`${set}: ${cases.length} cases`);
	const scores = scoreCases(cases);
	for (const kind of KINDS) {
		const { wanted, found, right, listed, faults } = scores[kind];
		const missed = wanted - right;
		console.log(
			`  ${kind.padEnd(10)} recall ${share(right, wanted)} (${right}/${wanted}) precision ${share(right, found)} (${right}/${found}); of ${missed} missed ${listed} listed as unread`,
		);
		if (args.includes("--faults")) for (const fault of faults) console.log(`    ${fault}`);
	}
}
