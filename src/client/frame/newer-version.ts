/** Says that there is a newer version; one that did not arrive whole is shown from the server, and nothing is kept. */
export function offerVersion(registration: ServiceWorkerRegistration, fault: string): void {
	const { serviceWorker: workers } = navigator;
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
