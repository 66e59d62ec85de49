import type { BuiltFolder } from "../../src/verify/verify-site.ts";
import { judgeAtom, judgeCalendar, judgeJsonFeed, judgeStructuredData } from "./judge-data.ts";
import { judgeHtml } from "./judge-html.ts";
import type { Verdicts } from "./verdicts.ts";

/** Judges that read files, each with the files that it reads. */
const JUDGES: { judge: string; reads: RegExp; look: (text: string) => string[] | Promise<string[]> }[] = [
	{ judge: "HTML（html-validate）", reads: /\.html$/, look: judgeHtml },
	{ judge: "schema.org", reads: /\.html$/, look: judgeStructuredData },
	{ judge: "Atom", reads: /(^|\/)feeds\/.*\.xml$/, look: judgeAtom },
	{ judge: "JSON Feed", reads: /(^|\/)feeds\/.*\.json$/, look: judgeJsonFeed },
	{ judge: "iCalendar", reads: /\.ics$/, look: judgeCalendar },
];

/** What every judge that reads files says of a built site. */
export async function judgeFiles({ files, read }: Omit<BuiltFolder, "readBytes">): Promise<Verdicts> {
	const verdicts: Verdicts = [];
	for (const { judge, reads, look } of JUDGES) {
		const own = files.filter((file) => reads.test(file));
		const found: string[] = [];
		for (const file of own) {
			const faults = await look(await read(file));
			found.push(...faults.map((fault) => `${file}: ${fault}`));
		}
		verdicts.push({ judge, looked: own.length, found });
	}
	return verdicts;
}
