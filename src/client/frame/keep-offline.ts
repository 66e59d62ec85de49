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

/** Newer versions are rare: what says so is loaded when there is one. */
const offer = (registration: ServiceWorkerRegistration, fault = "") =>
	import("./newer-version.ts").then(({ offerVersion }) => offerVersion(registration, fault));

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
