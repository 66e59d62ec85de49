import type { Page } from "playwright-core";

/** The search page's answer to a query, as its reader gets it. */
export interface Answer {
	state: string;
	/** Exact matches that the page says there are. */
	total: number;
	hits: { tier: string; href: string; title: string }[];
	/** From the key to the drawn results, in milliseconds of the page's own clock. */
	latency: number;
}

/** Types a query into the search box of the open page and waits until its results stand. */
export async function ask(page: Page, query: string): Promise<Answer> {
	return page.evaluate(async (wanted) => {
		const input = document.querySelector<HTMLInputElement>("[data-search] input");
		const status = document.querySelector<HTMLElement>("[data-search-state]");
		if (!input || !status) throw new Error("no search box");
		const isSettled = () =>
			status.dataset["searchQuery"] === wanted.trim() && /done|empty/.test(status.dataset["searchState"] ?? "");
		const start = performance.now();
		const settled = new Promise<void>((resolve, reject) => {
			const observer = new MutationObserver(() => {
				if (isSettled()) {
					observer.disconnect();
					resolve();
				}
			});
			observer.observe(status, { attributes: true });
			setTimeout(() => reject(new Error(`no answer to ${wanted}`)), 30_000);
		});
		input.value = wanted;
		input.dispatchEvent(new InputEvent("input", { bubbles: true }));
		await settled;
		const latency = performance.now() - start;
		const hits = [...document.querySelectorAll<HTMLElement>("[data-search-results] [data-search-hit]")].map((item) => ({
			tier: item.dataset["tier"] ?? "",
			href: item.querySelector("a")?.getAttribute("href") ?? "",
			title: item.querySelector("a")?.textContent ?? "",
		}));
		const total = Number(/完全匹配 (\d+)/.exec(status.textContent ?? "")?.[1] ?? 0);
		return { total, state: status.dataset["searchState"] ?? "", hits, latency };
	}, query);
}
