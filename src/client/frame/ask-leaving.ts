/** Asks in the portal's words before a reader goes to another site; the portal's own is none. Without it a link is a link. */
const { leaving = "", portal = "" } = document.querySelector<HTMLElement>("[data-leaving]")?.dataset ?? {};

document.addEventListener("click", (event) => {
	const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="http"]');
	if (link && ![location.host, portal].includes(link.host) && !confirm(leaving)) event.preventDefault();
});

export {};
