/** Arrows move between the box and the results, Esc returns to the box and then empties it. */
export function moveFocus(event: KeyboardEvent, box: HTMLElement, input: HTMLInputElement): void {
	if (event.isComposing) return;
	const links = [...box.querySelectorAll<HTMLElement>("[data-search-hit] a")];
	const at = links.indexOf(document.activeElement as HTMLElement);
	if (event.key === "ArrowDown" || event.key === "ArrowUp") {
		if (at < 0 && document.activeElement !== input) return;
		const next = event.key === "ArrowDown" ? at + 1 : at - 1;
		event.preventDefault();
		(next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
	}
	if (event.key === "Escape") {
		if (document.activeElement === input) {
			input.value = "";
			input.dispatchEvent(new Event("input"));
		}
		input.focus();
	}
}
