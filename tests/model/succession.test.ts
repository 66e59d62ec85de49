import { expect, test } from "vitest";
import { buildSite } from "../../src/model/build-site.ts";
import { readCityRecords } from "../demo.ts";

test("a plan and the one that takes over from it know each other, and offices know both", async () => {
	const records = await readCityRecords();
	const [first = expect.fail("no plan")] = records.plans;
	const next = { ...first, plan: { ...first.plan, id: "next", follows: first.plan.id } };
	const site = buildSite({ ...records, plans: [first, next] }, "2026-11-24");
	const [earlier, later] = site.plans;
	expect([earlier?.predecessor, earlier?.successor?.id]).toEqual([null, "next"]);
	expect([later?.predecessor?.id, later?.successor]).toEqual([first.plan.id, null]);
	const office = site.departments[0] ?? expect.fail();
	expect(new Set(office.responsibilities.map(({ action }) => action.plan.id))).toEqual(
		new Set([first.plan.id, "next"]),
	);
	expect(new Set(site.plans.map(({ urls }) => urls.home)).size).toBe(2);
});
