/** Wakes search when the reader turns to it: not a byte of it loads before. `/` goes to the box. */
function load(box: HTMLElement): void {
	const { script = "", records = "", size } = box.dataset;
	say(box, "loading", `正在载入搜索${size ? `（约 ${size}）` : ""}…`);
	// The texts come at the same time as the code that reads them.
	const preload = document.createElement("link");
	Object.assign(preload, { rel: "preload", as: "fetch", href: records, crossOrigin: "anonymous" });
	// A copy that was carried away fetches nothing.
	if (location.protocol !== "file:") document.head.append(preload);
	// The address is the build's: as one file of known name it needs no further request.
	import(/* @vite-ignore */ script).then(
		({ attachSearch }) => attachSearch(box),
		() => sayFailure(box),
	);
}

let failures = 0;

function say(box: HTMLElement, state: string, words: string): void {
	const status = box.querySelector<HTMLElement>("[data-search-state]");
	if (!status) return;
	status.dataset["searchState"] = state;
	status.textContent = words;
}

/** Says that search did not arrive, and tries again at the next key: under another address, as a browser remembers failures. */
function sayFailure(box: HTMLElement): void {
	say(box, "failed", "没有连上，搜索没有载入；再输入时会重试。");
	failures += 1;
	const [script] = (box.dataset["script"] ?? "").split("?");
	box.dataset["script"] = `${script}?retry=${failures}`;
	box.addEventListener("input", () => load(box), { once: true });
}

for (const box of document.querySelectorAll<HTMLElement>("[data-search]")) {
	const input = box.querySelector("input");
	const { q } = (history.state ?? {}) as { q?: string };
	// Who comes back finds what was asked.
	if (input?.value === "" && q) input.value = q;
	// On the search page, and where something is asked, the reader has turned to it already.
	if (box.dataset["search"] === "page" || q) load(box);
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
