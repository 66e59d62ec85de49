/** A paragraph's link is a stop of the keyboard, and read out, only while it is asked for. */
export function toggleLinks(button: HTMLElement): void {
	const isWanted = button.getAttribute("aria-pressed") !== "true";
	button.setAttribute("aria-pressed", String(isWanted));
	for (const link of document.querySelectorAll<HTMLAnchorElement>("a.permalink")) {
		link.tabIndex = isWanted ? 0 : -1;
		link.setAttribute("aria-hidden", String(!isWanted));
		link.setAttribute("aria-label", link.title);
	}
}
