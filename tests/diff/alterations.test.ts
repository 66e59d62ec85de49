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

test("a redirect that goes leaves its address to nobody; a duty that was a draft was never published", () => {
	const led = { ...before, redirects: [{ ...(before.redirects[0] ?? { line: 1, file: "" }), from: "/old/", to: "/" }] };
	expect(checkAlterations(led, { ...led, redirects: [] }).map(({ code }) => code)).toEqual(["page-lost"]);
	const [plan = expect.fail("no plan")] = before.plans;
	const drafts = plan.actions.map((one) => ({
		...one,
		responsibilities: one.responsibilities.map((duty) => ({ ...duty, draft: true })),
	}));
	const from = { ...before, plans: [{ ...plan, actions: drafts }] };
	const gone = drafts.map((one) => ({ ...one, responsibilities: [] }));
	expect(checkAlterations(from, { ...before, plans: [{ ...plan, actions: gone }] })).toEqual([]);
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

/** Whatever a page states: taken away, or said otherwise. */
test.each<[string, (plan: PlanRecords) => Partial<PlanRecords>, string[]]>([
	[
		"a duty taken away",
		({ actions: [one = expect.fail(), ...rest] }) => ({ actions: [{ ...one, responsibilities: [] }, ...rest] }),
		["clause:3-1-d1", "clause:3-1-d2"],
	],
	[
		"leads that become some of many",
		({ actions: [one = expect.fail(), ...rest] }) => ({
			actions: [
				{ ...one, responsibilities: one.responsibilities.map((duty) => ({ ...duty, role: "责任" as const })) },
				...rest,
			],
		}),
		["clause:3-1-d1"],
	],
	["a note", ({ notes }) => ({ notes: notes.slice(1) }), ["clause:preface-p1"]],
	["a title", ({ plan }) => ({ plan: { ...plan, title: "别的标题" } }), ["plan:demo-environment-2021-2025"]],
	["a number", ({ plan }) => ({ plan: { ...plan, number: null } }), ["plan:demo-environment-2021-2025"]],
	["what editors call it", ({ plan }) => ({ plan: { ...plan, shortTitle: "别的" } }), []],
	[
		"who owes a thing",
		({ deliverables: [one = expect.fail(), ...rest] }) => ({ deliverables: [{ ...one, owedBy: ["别处"] }, ...rest] }),
		["deliverable:annual-progress"],
	],
	[
		"how far a measure has come",
		({ updates }) => ({ updates: updates.map((one) => ({ ...one, states: [] })) }),
		["update:2022-02-18-measures", "update:2025-02-20-measures", "update:2025-09-10-half-year"],
	],
	[
		"what is to be reached on the way",
		({ targets }) => ({ targets: targets.map((one) => ({ ...one, interim: [] })) }),
		["target:landfill-rate", "target:literacy-rate", "target:roof-classrooms"],
	],
	["an order of rows", ({ observations }) => ({ observations: observations.toReversed() }), []],
])("%s", (_, change, about) => {
	expect([...new Set(refused(change))]).toEqual(about.map((one) => `published-altered ${one}`));
});

test("a note that goes is told as one, not as its clause", () => {
	const plans = before.plans.map((plan) => ({ ...plan, notes: plan.notes.slice(1) }));
	expect(checkAlterations(before, { ...before, plans }).map(({ found }) => found)).toEqual([
		"已公布的 clause:preface-p1 的校注“岚政办〔2020〕31号”不见了",
	]);
});

test("what was asked stays, and what was answered once it is", () => {
	const [plan = expect.fail("no plan")] = before.plans;
	const [request = expect.fail("no request")] = plan.requests;
	const holding = (change: object | null) => ({
		...before,
		plans: [{ ...plan, requests: change ? [{ ...request, ...change }] : [] }],
	});
	const open = holding({ outcome: "待答复", answeredOn: null });
	const altered = (from: ContentRecords, change: object | null) =>
		checkAlterations(from, holding(change)).map(({ code, found }) => `${code} ${/request:\S+/.exec(found)?.[0]}`);
	expect(altered(open, { outcome: "部分公开", answeredOn: "2025-06" })).toEqual([]);
	expect(altered(holding({}), { outcome: "不予公开" })).toEqual([`published-altered request:${request.id}`]);
	expect(altered(open, { outcome: "待答复", answeredOn: null, askedOn: "2020-01-01" })).toHaveLength(1);
	expect(altered(open, null)).toEqual([`published-altered request:${request.id}`]);
});

test("an office's kind decides who may be asked under the law: it changes with a row, and is filled in without", () => {
	const altered = (change: object, of = before.departments) => {
		const now = of.map((one) => ({ ...one, ...change }));
		return checkAlterations({ ...before, departments: of }, { ...before, departments: now }).length;
	};
	expect(altered({ aliases: [] })).toBe(0);
	const known = before.departments.map((one) => ({ ...one, kind: "行政机关" as const }));
	expect(altered({ kind: "企业" }, known)).toBe(known.length);
	expect(altered({ laterNames: [] })).toBe(before.departments.filter((one) => one.laterNames.length > 0).length);
	const unknown = before.departments.map((one) => ({ ...one, kind: null, laterNames: [] }));
	expect(altered({ kind: "企业" }, unknown)).toBe(0);
});

test("a clause under another id is gone: its id is what others cite", () => {
	const renamed = (part: PlanRecords["parts"][number]) => ({
		...part,
		clauses: part.clauses.map((clause) => (clause.id === "4-2-p3" ? { ...clause, id: "4-2-p9" } : clause)),
	});
	expect(refused(({ parts }) => ({ parts: parts.map(renamed) }))).toEqual(["published-altered clause:4-2-p3"]);
});
