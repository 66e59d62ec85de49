/** What a page says of itself, for programs. */
export interface PageData {
	version: string;
	isPartOf: { name: string };
	/** The issued document that the page is about. */
	about?: {
		name: string;
		legislationIdentifier: string;
		legislationDate?: string;
		legislationPassedBy: { name: string };
		sameAs?: string;
	};
}

export function readPageData(): PageData {
	return JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "");
}
