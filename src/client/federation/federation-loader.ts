/** On the page that searches several sites: nothing of it loads before a reader turns to it. */
const box = document.querySelector<HTMLElement>("[data-federation]");
const button = document.querySelector<HTMLButtonElement>("[data-federation-offices]");
const state = box?.querySelector("[data-federation-state]");
let isAsked = false;

function loadFederation(): void {
	if (!box || isAsked) return;
	isAsked = true;
	import(/* @vite-ignore */ box.dataset["federation"] ?? "").then(
		({ attachFederation }) => attachFederation(box, button),
		() => {
			if (state) state.textContent = "一起搜索没有加载成功，请看一下网络，再打开一次本页；也可以从下面进入各站搜索。";
		},
	);
}

// A copy that was carried away fetches nothing.
if (box && location.protocol === "file:") {
	if (state) state.textContent = "这一份是带走的副本，不能一起搜索；请从下面进入各站搜索。";
} else if (box) {
	if (button) button.hidden = false;
	button?.addEventListener("click", () => {
		button.dataset["asked"] = "yes";
		loadFederation();
	});
	box.addEventListener("focusin", loadFederation);
	if (new URLSearchParams(location.search).has("q")) loadFederation();
}
