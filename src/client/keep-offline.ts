/**
 * Has the browser keep the site, so that it opens without a network; says so when there is a newer version, and leaves it
 * to the reader. Not on an editor's own machine, and not where the reader saves data or has said no.
 */
const CHOICE = "keep-offline";
const { href = "" } = document.querySelector<HTMLLinkElement>("link[rel=manifest]") ?? {};
const { serviceWorker: workers } = navigator;
const isWanted = (): boolean => {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	const choice = localStorage.getItem(CHOICE);
	return choice === "yes" || (choice !== "no" && !connection?.saveData);
};

async function keep(): Promise<void> {
	if (!isWanted()) return;
	const address = new URL("worker.js", href).href as unknown as string;
	const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
	// Of all addresses, this one may become a script.
	const policy = trustedTypes?.createPolicy("worker", { createScriptURL: () => address });
	const registration = await workers.register(policy ? policy.createScriptURL("") : address);
	const watch = (worker: ServiceWorker | null): void => {
		let isWhole = false;
		worker?.addEventListener("statechange", () => {
			isWhole ||= worker.state === "installed";
			// Nothing older is shown where nothing was kept before.
			if (!workers.controller) return;
			if (worker.state === "installed") offer(registration);
			if (worker.state === "redundant" && !isWhole) offer(registration, "没有取全");
		});
	};
	if (registration.waiting && workers.controller) offer(registration);
	watch(registration.installing);
	registration.addEventListener("updatefound", () => watch(registration.installing));
}

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(text: string): string },
	): { createScriptURL(text: string): string };
}

/** Says that there is a newer version; one that did not arrive whole is shown from the server, and nothing is kept. */
function offer(registration: ServiceWorkerRegistration, fault = ""): void {
	const bar = document.querySelector(".newer") ?? document.createElement("p");
	const button = document.createElement("button");
	bar.className = "newer";
	bar.setAttribute("role", "status");
	button.textContent = fault ? "看网上的版本" : "看新版本";
	button.addEventListener("click", async () => {
		workers.addEventListener("controllerchange", () => location.reload());
		if (registration.waiting) {
			registration.waiting.postMessage("use");
			// The old one may have something left to do; then the next page comes from the new one.
			setTimeout(() => location.reload(), 5000);
			return;
		}
		// Taken in another window meanwhile, or never whole.
		if (fault) await registration.unregister();
		location.reload();
	});
	bar.textContent = `这台设备上存着本站较早的版本，您看的就是它；网上有新的版本${fault && `，但${fault}`}。`;
	bar.append(button);
	document.querySelector("main")?.prepend(bar);
}

/** Chromium fetches a link marked `download` past the service worker: without the mark it comes from what is kept. */
function openKept({ target }: Event): void {
	const link = (target as Element | null)?.closest<HTMLAnchorElement>("a[download]");
	if (!link || !workers.controller) return;
	link.removeAttribute("download");
	link.search = "?download";
}

const isLocal = /^(localhost|127\.|\[::1)/.test(location.hostname);
if (workers && href && !isLocal) {
	addEventListener("load", () => keep().catch(() => undefined));
	addEventListener("click", openKept);
}

export {};
