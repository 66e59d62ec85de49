import type { PlanRecords } from "../records/content-records.ts";
import type { DepartmentRecord } from "../records/department-record.ts";
import { given, type Item, isPublished, type PlaceOf, recordItem } from "./item.ts";

/** Who answers for an action, in which role, by which clause. */
export function dutyItems({ plan, actions }: PlanRecords, placeOf: PlaceOf): Item[] {
	return actions.flatMap(({ id, file, responsibilities }) =>
		responsibilities.filter(isPublished).flatMap(({ clause, role, departments: names }) =>
			names.map((name) => ({
				...recordItem(
					`${plan.id}/${id}/${clause}/${name}/${role}`,
					`${placeOf(plan.id, clause)?.place ?? clause} ${name}（${role}）`,
					{},
				),
				published: {
					about: `clause:${clause}`,
					part: `的分工“${name}（${role}）”`,
					plan: plan.id,
					file,
					watched: null,
				},
			})),
		),
	);
}

/** An office: its name, and once somebody has said it, its full name, its kind and what it is called today. */
export function departmentItem(record: DepartmentRecord): Item {
	return {
		...recordItem(record.id, record.name, record),
		published: {
			about: `department:${record.id}`,
			plan: null,
			file: record.file,
			watched: ["name", ...given(record, ["fullName", "kind", "laterNames"])],
			canMove: true,
		},
	};
}
