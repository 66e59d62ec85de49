/** On the page of downloads: says what this browser keeps of the site, and lets the reader choose. */
const CHOICE = "keep-offline";
const place = document.querySelector<HTMLElement>("[data-offline]");

/** Shows the sentence for a state, and the button that leaves it. */
function show(state: "none" | "kept" | "later"): void {
	for (const line of place?.querySelectorAll<HTMLElement>("[data-state]") ?? []) {
		line.hidden = line.dataset["state"] !== state;
	}
}

async function refresh(): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration();
	show(registration?.active ? "kept" : localStorage.getItem(CHOICE) === "no" || !registration ? "none" : "later");
	registration?.installing?.addEventListener("statechange", refresh);
}

async function forget(): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration();
	localStorage.setItem(CHOICE, "no");
	if (registration) await caches.delete(`plan-register ${registration.scope}`);
	await registration?.unregister();
	await refresh();
}

function keepIt(): void {
	localStorage.setItem(CHOICE, "yes");
	location.reload();
}

if (place && "serviceWorker" in navigator) {
	place.hidden = false;
	place.querySelector("[data-forget]")?.addEventListener("click", forget);
	place.querySelector("[data-keep]")?.addEventListener("click", keepIt);
	navigator.serviceWorker.ready.then(refresh);
	refresh();
}

export {};
