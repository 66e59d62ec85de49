import { beforeAll, expect, test } from "vitest";
import { checkAlterations } from "../../src/diff/alterations.ts";
import type { ContentRecords, PlanRecords } from "../../src/records/content-records.ts";
import { readCityRecords } from "../demo.ts";

let before: ContentRecords;
beforeAll(async () => {
	before = await readCityRecords();
});

/** The codes and subjects of what is refused after a change to the plan. */
function refused(change: (plan: PlanRecords) => Partial<PlanRecords>): string[] {
	const [plan = expect.fail("no plan")] = before.plans;
	const after = { ...before, plans: [{ ...plan, ...change(plan) }] };
	return checkAlterations(before, after, "inhalt").map(
		({ code, found }) => `${code} ${/已公布的 (\S+) 变了/.exec(found)?.[1] ?? "address"}`,
	);
}

const rewritten = ({ observations: [first = expect.fail(), ...rest] }: PlanRecords) => [
	{ ...first, value: "99" },
	...rest,
];
const row = (plan: PlanRecords, about: string) => ({
	...(plan.changes[0] ?? expect.fail()),
	id: plan.changes.length + 1,
	about,
});

test("what is added is nobody's concern", () => {
	expect(
		refused(({ observations }) => ({
			observations: [...observations, { ...(observations[0] ?? expect.fail()), id: 999 }],
		})),
	).toEqual([]);
});

test("a figure that is rewritten or gone needs a row of the ledger that names it", () => {
	expect(refused((plan) => ({ observations: rewritten(plan) }))).toEqual(["published-altered progress:1"]);
	expect(refused(({ observations }) => ({ observations: observations.slice(1) }))).toEqual([
		"published-altered progress:1",
	]);
	const announced = (about: string) =>
		refused((plan) => ({ observations: rewritten(plan), changes: [...plan.changes, row(plan, about)] }));
	expect(announced("progress:1")).toEqual([]);
	expect(announced("progress:2")).toEqual(["published-altered progress:1"]);
});

test("a quote, a clause and a deliverable that read otherwise need one too", () => {
	const quotes = refused(({ targets }) => ({ targets: targets.map((one) => ({ ...one, quote: "别的话" })) }));
	expect(new Set(quotes).size).toBe(15);
	expect(refused(({ deliverables }) => ({ deliverables: deliverables.filter(({ id }) => id !== "courses") }))).toEqual([
		"published-altered deliverable:courses",
	]);
	const reworded = (part: PlanRecords["parts"][number]) => ({
		...part,
		clauses: part.clauses.map((clause) => (clause.id === "4-2-p3" ? { ...clause, text: "x" } : clause)),
	});
	expect(refused(({ parts }) => ({ parts: parts.map(reworded) }))).toEqual(["published-altered clause:4-2-p3"]);
});

test("a draft that goes was never published", () => {
	expect(refused(({ deliverables }) => ({ deliverables: deliverables.filter(({ draft }) => !draft) }))).toEqual([]);
});

test("no row lets a log be rewritten", () => {
	const changed = ({ searches: [first = expect.fail(), ...rest] }: PlanRecords) => [
		{ ...first, date: "2020-01-01" },
		...rest,
	];
	expect(refused((plan) => ({ searches: changed(plan), changes: [...plan.changes, row(plan, "search:1")] }))).toEqual([
		"log-altered search:1",
	]);
});

test("an address that is gone needs a redirect", () => {
	expect(refused(({ updates }) => ({ updates: updates.slice(1) }))).toEqual([
		"published-altered update:2021-03-22-issued",
		"page-lost address",
	]);
});

test("an office that is gone", () => {
	const after = { ...before, departments: before.departments.slice(1) };
	const codes = checkAlterations(before, after, "inhalt").map(({ code }) => code);
	expect(codes).toEqual(["published-altered", "page-lost"]);
});
