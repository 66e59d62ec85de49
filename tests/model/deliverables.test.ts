import { expect, test } from "vitest";
import { addresseesOf, letterFiles, targetLetter } from "../../src/exports/request-letter.ts";
import { judgeDeliverables } from "../../src/model/build-deliverables.ts";
import { parsePlaces } from "../../src/model/build-logs.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Deliverable } from "../../src/model/model.ts";
import { cityRecords, readCity, readDemo } from "../demo.ts";

const planOn = async (asOf?: string) => (await readDemo(asOf)).featuredPlan;

test("found, looked for in vain and looked for by nobody are three things; a draft is none", async () => {
	const { deliverables } = await planOn();
	expect(deliverables.map(({ id, state }) => `${id} ${state}`)).toEqual([
		"annual-progress 已查到",
		"final-evaluation 未查到",
		"publicity 尚未查找",
		"courses 尚未查找",
	]);
});

test("of what was looked for on one day, the last stands first", async () => {
	expect((await planOn()).lookups.map(({ date, id }) => `${date} ${id}`)).toEqual([
		"2025-03-04 7",
		"2025-03-03 6",
		"2025-03-02 5",
		"2025-03-02 4",
		"2025-03-01 3",
		"2025-03-01 2",
		"2024-05-10 1",
	]);
});

test("what a search found is found, whoever looked elsewhere in vain later", async () => {
	const { deliverables } = await planOn();
	const evaluation = deliverables.find(({ id }) => id === "final-evaluation") ?? expect.fail();
	const [later, earlier] = evaluation.searches;
	const found = { ...evaluation, searches: [later, { ...earlier, isFound: true }] } as Deliverable;
	judgeDeliverables([found]);
	expect(found.state).toBe("已查到");
});

test("what is searched, shown or changed later is not known earlier", async () => {
	const plan = await planOn("2024-06-30");
	const state = (id: string) => plan.deliverables.find((one) => one.id === id)?.state;
	expect([state("annual-progress"), state("final-evaluation")]).toEqual(["尚未查找", "未查到"]);
	expect(plan.lookups.map(({ id }) => id)).toEqual([1]);
	expect([plan.ledger.length, plan.requests.length]).toEqual([1, 0]);
});

test("whoever is named owes it; where nobody is, those who lead the action, and it says so", async () => {
	const { deliverables, departments } = await planOn();
	const owners = deliverables.map(({ owners: list, isInherited }) => [
		list.map(({ name }) => name).join("、"),
		isInherited,
	]);
	expect(owners).toEqual([
		["各区（县）", false],
		["", true],
		["市委宣传部", false],
		["市教育局、市生态环境局", true],
	]);
	const office = departments.find(({ name }) => name === "市委宣传部");
	expect(office?.deliverables.map(({ id }) => id)).toEqual(["publicity"]);
});

test("an update, a search and a request stand with what they are about, newest first", async () => {
	const plan = await planOn();
	const target = plan.targets.find(({ id }) => id === "river-parks") ?? expect.fail();
	expect(target.lookups.map(({ id }) => id)).toEqual([4]);
	expect(target.requests.map(({ id }) => id)).toEqual(["river-parks-2025"]);
	const evaluation = plan.deliverables.find(({ id }) => id === "final-evaluation");
	expect(evaluation?.searches.map(({ date }) => date)).toEqual(["2025-03-01", "2024-05-10"]);
});

test("places with and without an address", () => {
	expect(parsePlaces("甲网 https://a.cn/b?c=1；乙年鉴；https://d.cn/")).toEqual([
		{ title: "甲网", url: "https://a.cn/b?c=1" },
		{ title: "乙年鉴", url: null },
		{ title: "https://d.cn/", url: "https://d.cn/" },
	]);
});

test("only administrative organs are bound by the law; where none leads, the issuer is asked", async () => {
	const plan = await planOn();
	const [first = expect.fail()] = plan.departments;
	const office = (kind: typeof first.kind) => ({ ...first, kind });
	expect(addresseesOf(plan, [office("行政机关"), office("群团组织")]).bound).toEqual([first.name]);
	const others = addresseesOf(plan, [office("群团组织"), office(null)]);
	expect(others.bound).toEqual([plan.issuer]);
	expect(others.others.length).toBe(2);
	// Nothing is said to be bound that no name and no person says to be an organ.
	const issuedBy = (issuer: string) => addresseesOf({ ...plan, issuer }, []).bound;
	expect(issuedBy("中共云川市委办公室、云川市人民政府办公室")).toEqual(["云川市人民政府办公室"]);
	expect(issuedBy("云川市生态环境局")).toEqual(["云川市生态环境局"]);
	for (const issuer of ["发文机关待核对", "中共云川市委宣传部", "云川市人大常委会", "云川市科学技术协会"])
		expect(issuedBy(issuer)).toEqual([]);
});

test("a letter has everything but the person who asks, quotes the clause and fills nothing in", async () => {
	const plan = await planOn();
	const target = plan.targets.find(({ id }) => id === "river-parks") ?? expect.fail();
	const letter = targetLetter(target);
	for (const line of ["申请人姓名或者名称：\n", "身份证明：\n", "联系方式：\n", "形式要求：", "获取方式：\n"]) {
		expect(letter).toContain(line);
	}
	expect(letter).toContain(`${target.clause.place}写明：“${target.quote}”`);
	expect(letter).toContain(plan.number);
	// What nobody has read yet is not stated to those who are asked.
	const bare = { ...plan, issuer: "发文机关待核对", number: "文号未载明", issuedOn: null };
	const unread = targetLetter({ ...target, plan: bare, askedOf: [] });
	expect(unread).not.toMatch(/待核对|未载明/);
	expect(unread).toContain(`\n《${plan.shortTitle}》${target.clause.place}写明`);
});

test("there is a file of the letter for all that was not found and of nothing else, which an old editor shows in lines", async () => {
	const plan = await planOn();
	const [first, ...rest] = letterFiles(plan);
	const without = plan.targets.filter(({ own }) => own.length === 0);
	expect([first, ...rest].map((file) => file?.url)).toEqual([
		...without.map(({ url }) => `${url}letter.txt`),
		...["final-evaluation", "publicity", "courses"].map((id) => `${plan.urls.deliverables}${id}.txt`),
	]);
	const [target] = without;
	expect(first?.make()).toBe(`\ufeff${target && targetLetter(target).split("\n").join("\r\n")}\r\n`);
});

test("an update alone shows that a thing is there; what is a draft still is no target of the plan", () => {
	const one = { updates: [{}], searches: [], state: "尚未查找" } as unknown as Deliverable;
	judgeDeliverables([one]);
	expect(one.state).toBe("已查到");
	const records = cityRecords();
	const [plan] = records.plans;
	const [first = expect.fail()] = plan?.targets ?? [];
	first.draft = true;
	const { targets, clauses } = buildSite(records, "2025-06-30").featuredPlan;
	expect(targets.some(({ id }) => id === first.id)).toBe(false);
	expect(clauses.flatMap((clause) => clause.targets).length).toBe(targets.length);
});

test("what is answered later than the day the site speaks from is open on it", async () => {
	const outcomeOn = async (asOf: string) =>
		(await readCity(asOf)).featuredPlan.requests.map((one) => [one.outcome, one.answeredOn]);
	expect(await outcomeOn("2025-03-04")).toEqual([]);
	expect(await outcomeOn("2025-04-01")).toEqual([["待答复", null]]);
	expect(await outcomeOn("2025-04-02")).toEqual([["部分公开", "2025-04-02"]]);
});

test("a search for what is a draft still is no search for the plan", () => {
	const records = cityRecords();
	const [plan] = records.plans;
	const [search] = plan?.searches ?? [];
	if (!plan || !search) throw new Error("the demo has no search");
	const [draft = expect.fail()] = plan.deliverables.filter((one) => one.draft);
	plan.searches = [{ ...search, about: draft.id }];
	expect(buildSite(records, "2025-06-30").featuredPlan.lookups).toEqual([]);
	plan.searches = [{ ...search, about: "plan" }];
	expect(buildSite(records, "2025-06-30").featuredPlan.lookups).toHaveLength(1);
});
