/** Where a page of the site is found: in an edition, or a copy that was carried away, below its own folder. */
export function siteAddress(url: string): URL {
	const { root, base = "/" } = document.documentElement.dataset;
	if (root === undefined) return new URL(url, location.href);
	const own = new URL(url.slice(base.length), new URL(root, location.href));
	if (own.protocol === "file:" && own.pathname.endsWith("/")) own.pathname += "index.html";
	return own;
}

/** Puts the state of a search into the address; some browsers keep none for a file on the reader's own disk. */
export function setAddress(url: URL, mode: "push" | "replace"): void {
	try {
		if (mode === "push") history.pushState(null, "", url);
		else history.replaceState(null, "", url);
	} catch {
		return;
	}
}
