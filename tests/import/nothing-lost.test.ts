import { expect, test } from "vitest";
import { extractText } from "../../src/import/extract/extract.ts";
import { readParagraphs } from "../../src/import/extract/paragraphs.ts";
import { type Findings, takeAccount } from "../../src/import/recognize/account.ts";
import { everyClause } from "../../src/import/recognize/document-parts.ts";
import { readLineTables } from "../../src/import/recognize/line-tables.ts";
import { readTables } from "../../src/import/recognize/plan-tables.ts";
import { type Recognition, recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { isListed } from "./case-scores.ts";
import { type Case, type Kind, readCase, readCases } from "./cases.ts";

const KINDS = ["duties", "targets", "deadlines"] as const;

type Found = Omit<Findings, "data">;
const NOTHING: Found = { duties: [], deadlines: [], targets: [], phases: [], numbers: new Map() };

/** What stays of the account of a case where the reader found only what `choose` keeps. */
function accountOf({ extract }: Case, choose: (read: Recognition) => Found): string[] {
	const read = recognizeDocument(extract);
	const paragraphs = readParagraphs(extract.text);
	const tables = readTables([...extract.tables, ...readLineTables(paragraphs)], paragraphs);
	const findings = { ...choose(read), data: read.data };
	return takeAccount(read.parts.flatMap(everyClause), tables, findings, []).unread.map(({ quote }) => quote);
}

const lostIn = (kind: Kind, { name, expected }: Case, unread: readonly string[]) =>
	expected[kind].filter((words) => !isListed(kind, words, unread)).map((words) => `〔${name}〕 ${kind} ${words}`);

test("a reader that finds nothing lists everything", () => {
	const lost = readCases().flatMap((one) => {
		const unread = accountOf(one, () => NOTHING);
		return KINDS.flatMap((kind) => lostIn(kind, one, unread));
	});
	expect(lost).toEqual([]);
});

test("one office that is overlooked is listed, though all others of its sentence were read", () => {
	const lost = readCases().flatMap((one, index) => {
		let office: string | undefined;
		const unread = accountOf(one, ({ duties }) => {
			office = duties[index % Math.max(1, duties.length)]?.department;
			return { ...NOTHING, duties: duties.filter(({ department }) => department !== office) };
		});
		return office === undefined || unread.some((quote) => quote.includes(office ?? ""))
			? []
			: [`〔${one.name}〕 ${office}`];
	});
	expect(lost).toEqual([]);
});

/** Words that the rules go by, and others that nobody has told the reader: a plan may always use one more. */
const UNKNOWN: Record<string, [RegExp, string][]> = {
	duties: [
		[/(牵头|责任|配合)(单位|部门)/g, "领航单元"],
		[/牵头/g, "领航"],
		[/负责/g, "担纲"],
		[/配合/g, "帮衬"],
	],
	units: [[/(\d)(?:个百分点|万人次|[%人家个处条项公米亩吨万亿])/g, "$1橛"]],
	goals: [[/达到?|提高到|不低于|不少于|以上|新建|新增|完成/g, "攒足"]],
	times: [
		[/([底末])前|[之以]?前(?=[完出建])/g, "$1以先"],
		[/完成时限|时间节点|期限/g, "边沿"],
	],
};

test.each(Object.entries(UNKNOWN))("what stands in unknown words (%s) is read or listed", (_, words) => {
	const inUnknown = (text: string) => words.reduce((all, [known, other]) => all.replace(known, other), text);
	const lost: string[] = [];
	const invented: string[] = [];
	let wanted = 0;
	for (const one of readCases().filter(({ extract }, index) => extract.tables.length === 0 && index % 2 === 0)) {
		const changed = { ...one, extract: extractText(inUnknown(one.extract.text)) };
		const { found, unread } = readCase(changed);
		// A day that stands in a target or a phase is no day lost.
		invented.push(...found.duties.filter((line) => /领航|担纲|帮衬/.test(line)));
		const { targets, phases } = recognizeDocument(changed.extract);
		const dues = [...targets.map(({ due }) => due), ...phases.map(({ period }) => period.split("/")[1])];
		for (const kind of KINDS) {
			const said = new Set<unknown>([
				...found[kind].map((line) => wordOf(kind, line)),
				...(kind === "deadlines" ? dues : []),
			]);
			const open = one.expected[kind].filter((line) => !said.has(wordOf(kind, line)));
			wanted += one.expected[kind].length;
			lost.push(...lostIn(kind, { ...one, expected: { ...one.expected, [kind]: open } }, unread));
		}
	}
	expect(wanted).toBeGreaterThan(700);
	expect(invented).toEqual([]);
	expect(lost).toEqual([]);
});

/** The office, the value or the moment of an expectation. */
function wordOf(kind: Kind, line: string): string | undefined {
	return line.split(" ")[{ duties: 2, targets: 0, deadlines: 1, measures: 0, deliverables: 0 }[kind]];
}
