/** A site that is searched together with others: as `federation.yaml` names it, or the one whose page this is. */
export interface FederatedSite {
	title: string;
	/** Empty for the site whose page this is. */
	origin: string;
	base: string;
}

/** Where a site keeps what search reads: all that the page may fetch of it. */
export const searchFolder = ({ origin, base }: FederatedSite): string => `${origin}${base}search/`;

/** The address of a page that a site names in its own data; whatever leads out of that site leads to its home page. */
export function addressIn({ origin, base }: FederatedSite, url: string, here: string): URL {
	const home = new URL(`${origin}${base}`, here);
	// By the same rules that a browser follows: `//other/` and `/\other/` name other servers.
	const address = url.startsWith(base) && canParse(url, home) ? new URL(url, home) : home;
	return address.origin === home.origin && address.pathname.startsWith(base) ? address : home;
}

/** `URL.canParse`, which the oldest browsers of the floor lack. */
function canParse(url: string, home: URL): boolean {
	try {
		return new URL(url, home).href !== "";
	} catch {
		return false;
	}
}
