import { calmly } from "../frame/calmly.ts";
import { FederatedSession } from "./federated-session.ts";

/** Milliseconds after a key before sites are asked. */
const PAUSE = 150;

/** Makes the page search all sites that it lists, and list their offices of the same name. */
export function attachFederation(box: HTMLElement, button: HTMLButtonElement | null): void {
	const input = box.querySelector("input");
	if (!input) return;
	const search = new FederatedSession(box, input, button);
	listenTo(box, input, search);
	button?.addEventListener("click", () => search.drawOffices());
	search.start();
}

function listenTo(box: HTMLElement, input: HTMLInputElement, search: FederatedSession): void {
	const askLater = calmly(() => search.ask(), PAUSE);
	input.addEventListener("input", (event) => {
		// Nothing fires in the middle of a pinyin word.
		if (!(event as InputEvent).isComposing) askLater();
	});
	input.addEventListener("compositionend", askLater);
	box.querySelector("form")?.addEventListener("submit", (event) => {
		event.preventDefault();
		search.ask();
		search.openMissing();
	});
	box.querySelector("[data-federation-more]")?.addEventListener("click", () => search.listMore());
	box.querySelector("[data-federation-pages]")?.addEventListener("click", () => search.findPages());
}
