import type { PlanUrls } from "./urls.ts";

/** What the frame of a page says of a plan: no way leads from it into the plan. */
export interface FramedPlan {
	shortTitle: string;
	number: string;
	urls: PlanUrls;
	isOver: boolean;
	periodText: string;
	/** Of the plan itself all changes, newest first. */
	ledger: readonly { date: string; what: string }[];
}

/** Whose frame pages have that are about no plan. */
export interface FramedPlans {
	featured: FramedPlan;
	/** The only one there is. */
	onlyPlan: FramedPlan | null;
}

/** Takes no more of a plan than that, its newest change alone; `count` is of all plans. */
export function framePlans(plan: FramedPlan, count: number): FramedPlans {
	const { shortTitle, number, urls, isOver, periodText } = plan;
	const ledger = plan.ledger.slice(0, 1).map(({ date, what }) => ({ date, what }));
	const featured = { shortTitle, number, urls, isOver, periodText, ledger };
	return { featured, onlyPlan: count === 1 ? featured : null };
}
