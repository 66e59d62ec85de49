/** Citing and copying: not a byte of it loads before a reader turns to it. Without it the links work as links. */
document.addEventListener("click", (event) => {
	const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a.permalink, a.cite");
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	// A permalink goes to its clause as well.
	if (link.matches(".cite")) event.preventDefault();
	import("./cite-panel.ts").then(({ openCitePanel }) => openCitePanel(link));
});

if (document.querySelector(".issued")) {
	document.addEventListener("selectionchange", () => import("./copy-words.ts"), { once: true });
}

if (new URLSearchParams(location.search).has("v")) import("../frame/pinned-version.ts");
