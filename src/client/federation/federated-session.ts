import type { Found } from "../../search/engine.ts";
import { calmly } from "../frame/calmly.ts";
import { setAddress } from "../frame/site-address.ts";
import { inTime } from "./federated-fetch.ts";
import { drawOffices } from "./federated-offices.ts";
import { type PagesAsked, showFederatedPages } from "./federated-pages.ts";
import { type ListedSite, listedSites, openSite } from "./federated-sites.ts";
import { drawAnswers } from "./federated-view.ts";

/** Hits listed at a time. */
const STEP = 20;
/** Milliseconds: between two drawings, and of work between two pauses. */
const WAIT = { draw: 80, work: 40 };

/** One page's search: what was asked, and which sites have answered what. */
export class FederatedSession {
	readonly #box: HTMLElement;
	readonly #input: HTMLInputElement;
	readonly #button: HTMLButtonElement | null;
	readonly #sites: ListedSite[];
	readonly #answers = new Map<ListedSite, Found>();
	readonly #drawSoon = calmly(() => this.#draw(), WAIT.draw);
	/** Counts what was asked, so that an older answer knows itself. */
	#turn = 0;
	#query = "";
	#limit = STEP;

	constructor(box: HTMLElement, input: HTMLInputElement, button: HTMLButtonElement | null) {
		this.#box = box;
		this.#input = input;
		this.#button = button;
		this.#sites = listedSites(box);
	}

	start(): void {
		if (this.#input.value === "") this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
		if (this.#input.value !== "") this.ask();
		this.openMissing();
	}

	/** Asks every site that has not answered for its data. */
	openMissing(): void {
		for (const listed of this.#sites.filter(({ open }) => !open)) {
			openSite(listed).then(() => {
				if (this.#query !== "") this.#askSite(listed);
				this.#drawSoon();
				if (this.#button?.dataset["asked"]) this.drawOffices();
			});
		}
	}

	/** Asks all sites that are open what stands in the box; those that open later are asked when they do. */
	async ask(): Promise<void> {
		this.#turn += 1;
		const own = this.#turn;
		this.#query = this.#input.value.trim();
		this.#limit = STEP;
		this.#answers.clear();
		this.#remember();
		showFederatedPages(this.#pagesAsked(null));
		let since = performance.now();
		for (const listed of this.#query === "" ? [] : this.#sites) {
			if (performance.now() - since > WAIT.work) {
				await new Promise((resolve) => setTimeout(resolve));
				since = performance.now();
			}
			if (own !== this.#turn) return;
			this.#askSite(listed);
		}
		this.#drawSoon();
	}

	listMore(): void {
		this.#limit += STEP;
		this.#draw();
	}

	findPages(): void {
		const index = this.#sites.find(({ open }) => open)?.open?.index;
		showFederatedPages(this.#pagesAsked(index?.wordsOf(this.#query) ?? []));
	}

	drawOffices(): void {
		drawOffices(this.#sites);
	}

	async #askSite(listed: ListedSite): Promise<void> {
		if (!listed.open) return;
		const own = this.#turn;
		const { index } = listed.open;
		try {
			const found = await inTime(
				index.search(this.#query, { asTyped: false, isFirst: false, showEarly: () => undefined }),
			);
			if (own !== this.#turn) return;
			this.#answers.set(listed, found);
			listed.say(countHits(found));
		} catch {
			if (own === this.#turn) listed.say("搜索数据没有取全，这一次没有并入");
		}
		this.#drawSoon();
	}

	#draw(): Promise<void> {
		const own = this.#turn;
		return drawAnswers(this.#box, {
			query: this.#query,
			sites: this.#sites,
			answers: this.#answers,
			limit: this.#limit,
			isOver: () => own !== this.#turn,
		});
	}

	#pagesAsked(words: string[] | null): PagesAsked {
		const own = this.#turn;
		return { box: this.#box, sites: this.#sites, words, isOver: () => own !== this.#turn };
	}

	/** What is asked stands in the address, and in the links to each site's own search. */
	#remember(): void {
		const address = new URL(location.href);
		address.search = this.#query === "" ? "" : `?${new URLSearchParams({ q: this.#query })}`;
		setAddress(address, "replace");
		for (const listed of this.#sites) listed.carry(this.#query);
	}
}

function countHits({ hits }: Found): string {
	const exact = hits.filter(({ tier }) => tier === "exact").length;
	return hits.length === 0 ? "已答复，没有找到" : `已答复：完全匹配 ${exact} 条，相关 ${hits.length - exact} 条`;
}
