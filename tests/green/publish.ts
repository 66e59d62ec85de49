import { everyChart } from "../../src/charts/charts.ts";
import { charactersOf } from "../../src/charts/parts/outline.ts";
import { drawFile, hasPicture, renderSvgFile } from "../../src/charts/svg-file.ts";
import { isRepeated, repeatPage } from "../../src/editions/edition.ts";
import { editionsOf } from "../../src/editions/editions.ts";
import { chartTable } from "../../src/exports/chart-tables.ts";
import { exportedFiles } from "../../src/exports/exported-files.ts";
import { tableFiles } from "../../src/exports/table-files.ts";
import type { Site } from "../../src/model/model.ts";
import { searchRecords } from "../../src/search/records/site-records.ts";
import { searchFiles } from "../../src/search/search-files.ts";
import { addressesMade } from "../../src/verify/addresses-made.ts";
import { expectedFiles, pageAddresses } from "../../src/verify/expected-files.ts";
import { verifySite } from "../../src/verify/verify-site.ts";

/** Makes what a build writes beside the pages, by address: data, feeds, calendars, charts, office sheets. */
export function publishFiles(site: Site): Map<string, string> {
	const files = new Map<string, string>();
	const put = (name: string, text: string) => {
		if (files.has(name)) throw new Error(`two files of one name: ${name}`);
		files.set(name, text);
	};
	for (const { file, make } of exportedFiles(site, pageAddresses(site))) {
		const made = make();
		if (typeof made === "string") put(file, made);
	}
	for (const chart of site.plans.flatMap(everyChart)) {
		const name = `charts/${chart.plan.id}/${chart.id}`;
		const drawn = drawFile(chart);
		charactersOf(drawn);
		hasPicture(chart);
		put(`${name}.svg`, renderSvgFile(drawn, "", site.colour?.light));
		for (const { file, text } of tableFiles([chartTable(chart)])) put(`charts/${chart.plan.id}/${file}`, text);
	}
	return files;
}

/** What search reads: the records, and now and then the files made of them, whose lists of sounds cost as much as all else. */
export function publishSearch(site: Site, isWhole: boolean): Map<string, string> {
	if (!isWhole) return new Map([["search/records.json", JSON.stringify(searchRecords(site))]]);
	return new Map(
		[...searchFiles(site)].flatMap(([file, text]) => (typeof text === "string" ? [[file, text] as const] : [])),
	);
}

/** Marks of a value that was not there, in what readers and programs read. */
const ABSENT = /\b(NaN|undefined|Infinity|\[object Object\]|Invalid Date)\b/;

/** Says where a file holds a value that was none. */
export function findAbsent(files: ReadonlyMap<string, string>): string[] {
	return [...files].flatMap(([file, text]) => {
		const at = text.search(ABSENT);
		return at < 0 ? [] : [`${file}: ${text.slice(Math.max(0, at - 60), at + 40)}`];
	});
}

/**
 * Says what the last step of a build would refuse: faults of pages and files, links to what is not there. The policy that
 * a page carries is put in by the build itself.
 */
export async function findFaults(site: Site, pages: ReadonlyMap<string, string>, files: ReadonlyMap<string, string>) {
	const { base } = site;
	const fileOf = (address: string) => address.slice(base.length).replace(/(^|\/)$/, "$1index.html");
	const texts = new Map([
		["favicon.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		...[...pages].map(([address, html]) => [fileOf(address), html] as const),
		...files,
	]);
	const repeated = new Set([...texts.keys()].filter(isRepeated));
	for (const edition of editionsOf(site)) {
		for (const file of repeated)
			texts.set(`${edition.id}/${file}`, repeatPage(texts.get(file) ?? "", file, base, edition, repeated));
	}
	const missing = expectedFiles(site).filter((file) => file.endsWith(".html") && !texts.has(file));
	const made = addressesMade(site, [`${base}data/x`]).map(fileOf);
	const read = async (file: string) => texts.get(file) ?? (/\.(json|webmanifest)$/.test(file) ? "{}" : "");
	const isRead = (file: string) => texts.has(file) || !/\.(html|xml|svg|ics)$/.test(file);
	// What only the whole build makes is there for links; nothing but texts of this run is judged.
	const all = [...new Set([...texts.keys(), ...made.filter(isRead)])];
	const folder = { files: all, read, readBytes: async (file: string) => Buffer.from(await read(file)) };
	const { origin, demo } = site;
	const { faults } = await verifySite(folder, { base, origin, demo, files: all, connects: new Map() });
	const isJudged = (fault: string) => texts.has(fault.slice(0, fault.indexOf("：")));
	return [...missing, ...faults.filter((fault) => isJudged(fault) && !/内容安全策略|\?astro&type=script/.test(fault))];
}
