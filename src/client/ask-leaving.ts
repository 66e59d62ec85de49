/** Asks in the portal's words before a reader goes to another site. Without it a link is a link. */
const question = document.querySelector<HTMLElement>("[data-leaving]")?.dataset["leaving"] ?? "";

document.addEventListener("click", (event) => {
	const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="http"]');
	if (link && link.host !== location.host && !confirm(question)) event.preventDefault();
});

export {};
