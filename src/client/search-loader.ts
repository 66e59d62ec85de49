/** Wakes search when the reader turns to it: not a byte of it loads before. `/` goes to the box. */
function load(box: HTMLElement): void {
	const { script = "", records = "" } = box.dataset;
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

/** Says that search did not arrive, and tries again at the next key: under another address, as a browser remembers failures. */
function sayFailure(box: HTMLElement): void {
	const status = box.querySelector("[data-search-state]");
	if (status) status.textContent = "搜索没有加载成功，请看一下网络；再输入时会重试。";
	failures += 1;
	const [script] = (box.dataset["script"] ?? "").split("?");
	box.dataset["script"] = `${script}?retry=${failures}`;
	box.addEventListener("input", () => load(box), { once: true });
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
