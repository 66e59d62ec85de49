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
	return checkAlterations(before, after).map(
		({ code, found }) => `${code} ${/已公布的 (\S+:\S+) /.exec(found)?.[1] ?? "address"}`,
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
	const codes = checkAlterations(before, after).map(({ code }) => code);
	expect(codes).toEqual(["published-altered", "page-lost"]);
});

test("what becomes a draft again is gone for readers", () => {
	const altered = refused(({ targets: [first = expect.fail(), ...rest] }) => ({
		targets: [{ ...first, draft: true }, ...rest],
	}));
	expect(altered).toEqual([`published-altered target:${before.plans[0]?.targets[0]?.id}`, "page-lost address"]);
});

test("an office under another id that says the same has lost its address only", () => {
	const departments = before.departments.map((one) => (one.id === "kexie" ? { ...one, id: "kepu" } : one));
	expect(checkAlterations(before, { ...before, departments }).map(({ code }) => code)).toEqual(["page-lost"]);
});

test("the ledger of one plan does not speak for another", () => {
	const [plan = expect.fail("no plan")] = before.plans;
	const other = (changes: PlanRecords["changes"]) => ({ ...plan, plan: { ...plan.plan, id: "other" }, changes });
	const two = { ...before, plans: [plan, other([])] };
	const after = { ...two, plans: [{ ...plan, observations: rewritten(plan) }, other([row(plan, "progress:1")])] };
	expect(checkAlterations(two, after).map(({ found }) => found.slice(0, 15))).toEqual(["已公布的 progress:1"]);
});

test("the number of a promise is watched; what it is counted by and called among editors may be bettered", () => {
	const first = (change: object) =>
		refused(({ targets: [one = expect.fail(), ...rest] }) => ({ targets: [{ ...one, ...change }, ...rest] }));
	const about = `published-altered target:${before.plans[0]?.targets[0]?.id}`;
	expect(first({ value: "99" })).toEqual([about]);
	expect(first({ unit: "间" })).toEqual([about]);
	expect(first({ order: 99 })).toEqual([]);
	expect(first({ events: [] })).toEqual([]);
});

test("a clause under another id is gone: its id is what others cite", () => {
	const renamed = (part: PlanRecords["parts"][number]) => ({
		...part,
		clauses: part.clauses.map((clause) => (clause.id === "4-2-p3" ? { ...clause, id: "4-2-p9" } : clause)),
	});
	expect(refused(({ parts }) => ({ parts: parts.map(renamed) }))).toEqual(["published-altered clause:4-2-p3"]);
});
