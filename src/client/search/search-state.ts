const FAILED = "没有连上，搜索所需的数据没有取到；再输入时会重试。";

type State = "idle" | "loading" | "done" | "empty" | "failed";

export const NOT_FOUND = "没有找到";

/** What no clause, target or office holds may stand on a page: figures do, and what people wrote in updates. */
export const SEEKING_PAGES = "原文、目标和部门里没有，正在找网页…";

/** The same, where the pages could not be looked through. */
export const UNSEEN_PAGES = "原文、目标和部门里没有；没有连上，网页还没有找，再输入时会重试。";

/** What an answer of so many hits is. */
export function stateOf(query: string, hits: number): State {
	if (query === "") return "idle";
	return hits > 0 ? "done" : "empty";
}

/** Tells the reader that nothing came. */
export function sayFailure(status: HTMLElement, query: string): void {
	status.textContent = FAILED;
	setState(status, "failed", query);
}

/** Notes on the status where the search for a query stands: styles and tests read it. */
export function setState(status: HTMLElement, state: State, query: string): void {
	status.dataset["searchState"] = state;
	status.dataset["searchQuery"] = query;
}
