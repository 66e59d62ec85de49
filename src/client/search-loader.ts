/** Wakes search when the reader turns to it: not a byte of it loads before. `/` goes to the box. */
function load(box: HTMLElement): void {
	const { script = "", records = "" } = box.dataset;
	// The texts come at the same time as the code that reads them.
	const preload = document.createElement("link");
	Object.assign(preload, { rel: "preload", as: "fetch", href: records, crossOrigin: "anonymous" });
	document.head.append(preload);
	// The address is the build's: as one file of known name it needs no further request.
	import(/* @vite-ignore */ script).then(({ attachSearch }) => attachSearch(box));
}

for (const box of document.querySelectorAll<HTMLElement>("[data-search]")) {
	// On the search page the reader has turned to it already.
	if (box.dataset["search"] === "page") load(box);
	else box.addEventListener("focusin", () => load(box), { once: true });
}

document.addEventListener("keydown", (event) => {
	const target = event.target as HTMLElement;
	if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
	const input = document.querySelector<HTMLInputElement>("[data-search] input");
	if (!input) return;
	event.preventDefault();
	input.focus();
});
