import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { extractText } from "../../src/import/extract/extract.ts";
import { type Recognition, recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import type { PlanRecords } from "../../src/records/content-records.ts";
import { documentOrder } from "../../src/records/document-order.ts";
import { checkFolder } from "../../tests/check-folder.ts";
import { clausesOf } from "../../tests/import/documents.ts";

let committed: PlanRecords;
let found: Recognition;

beforeAll(async () => {
	const { records } = await checkFolder("content");
	committed = records?.plans[0] ?? expect.fail("content/ has errors");
	found = recognizeDocument(extractText(await readFile(`content/plans/${committed.plan.id}/source.txt`, "utf8")));
});

test("the source of this site's plan gives the committed clauses: same ids, kinds, lists and words", () => {
	const shown = ({ id: own, kind, list, number, section, text }: (typeof clauses)[number]) =>
		[own, kind, list, number, section, text].join("|");
	const clauses = documentOrder(committed.parts, committed.actions);
	expect(clausesOf(found).map(shown)).toEqual(clauses.map(shown));
});

test("it gives the committed division of work", () => {
	const written = committed.actions.flatMap(({ id: action, responsibilities }) =>
		responsibilities.flatMap(({ clause, role, departments }) =>
			departments.map((department) => [action, clause, role, department].join("|")),
		),
	);
	const read = found.duties.map(({ measure, clause, role, department }) =>
		[measure, clause, role, department].join("|"),
	);
	expect(read.toSorted()).toEqual(written.toSorted());
	expect(found.parts.flatMap(({ actions }) => actions.map(({ opens }) => opens))).toEqual(
		committed.actions.map(({ opens }) => opens),
	);
});

test("it finds every committed target and no other, and the dates, phases and names of the document", () => {
	const shown = (target: { clause: string; value: string | null; unit: string | null; comparator: string }) =>
		[target.clause, target.value, target.unit, target.comparator].join("|");
	expect(found.targets.map(shown).toSorted()).toEqual(committed.targets.map(shown).toSorted());
	for (const { clause, value, quote, due } of committed.targets) {
		const candidate = found.targets.find((one) => one.clause === clause && one.value === value) ?? expect.fail();
		expect(candidate.quote).toContain(quote);
		expect(candidate.due).toBe(due);
	}
	const { title, number, issuer, writtenOn, issuedOn, period, disclosure, phases } = committed.plan;
	expect(found.data).toMatchObject({ title, number, issuer, date: writtenOn, printedOn: issuedOn, period, disclosure });
	expect(found.phases).toEqual(phases);
});
