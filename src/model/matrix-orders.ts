import type { Department, Plan } from "./model.ts";

/** The orders that have pages of their own. */
export const OTHER_ORDERS = ["by-duties", "by-name"] as const;

/** An order of the rows of the table of duties, a page each: sorting needs no script. */
export interface MatrixOrder {
	/** Names its page; null for the table's own page. */
	id: (typeof OTHER_ORDERS)[number] | null;
	says: string;
	/** Its page. */
	url: string;
	departments: Department[];
}

const SOUND = new Intl.Collator("zh-u-co-pinyin");

/** Those that lead most first, as everywhere; those with the most duties first; by the sound of their names. */
export function matrixOrders(plan: Plan): [MatrixOrder, MatrixOrder, MatrixOrder] {
	const { departments, urls } = plan;
	const duties = (department: Department) =>
		plan.responsibilities.filter((one) => one.department === department).length;
	return [
		{ id: null, says: "牵头多的在前", url: urls.matrix, departments },
		{
			id: "by-duties",
			says: "职责多的在前",
			url: `${urls.matrix}by-duties/`,
			departments: departments.toSorted((a, b) => duties(b) - duties(a)),
		},
		{
			id: "by-name",
			says: "按名称的拼音",
			url: `${urls.matrix}by-name/`,
			departments: departments.toSorted((a, b) => SOUND.compare(a.name, b.name)),
		},
	];
}
