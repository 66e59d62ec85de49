/** What a web server says beside the files of the site. A page's own policy stands in the page; this is what cannot stand there. */
export interface HeaderRule {
	/** Folders below the site's own, or none: everything. A later rule replaces an earlier one of the same name. */
	folders: readonly string[];
	name: string;
	value: string;
}

export const HEADERS: readonly HeaderRule[] = [
	{ folders: [], name: "X-Content-Type-Options", value: "nosniff" },
	{ folders: [], name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{ folders: [], name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
	{ folders: [], name: "Content-Security-Policy", value: "frame-ancestors 'self'" },
	// What people put there is shown within a page or carried away: opened by itself it runs nothing and belongs to no site.
	{ folders: ["attachments"], name: "Content-Security-Policy", value: "default-src 'none'; sandbox" },
	{ folders: ["attachments"], name: "Content-Disposition", value: "attachment" },
	// Charts are made to be shown on other sites, data to be read by other programs, search by portals that search several sites.
	{ folders: ["embed"], name: "Content-Security-Policy", value: "frame-ancestors *" },
	{ folders: ["data", "charts", "feeds", "search"], name: "Access-Control-Allow-Origin", value: "*" },
	// A file of these folders has its content in its name; every other may be another tomorrow.
	{ folders: [], name: "Cache-Control", value: "no-cache" },
	{ folders: ["_astro", "elders/styles"], name: "Cache-Control", value: "public, max-age=31536000, immutable" },
];

/** Types by ending; those of text name their encoding, whatever the server's default is. */
export const TYPES: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	css: "text/css; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	json: "application/json; charset=utf-8",
	csv: "text/csv; charset=utf-8",
	txt: "text/plain; charset=utf-8",
	bib: "text/plain; charset=utf-8",
	ris: "text/plain; charset=utf-8",
	xml: "application/xml; charset=utf-8",
	ics: "text/calendar; charset=utf-8",
	svg: "image/svg+xml; charset=utf-8",
	png: "image/png",
	webp: "image/webp",
	jpg: "image/jpeg",
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	webmanifest: "application/manifest+json",
	zip: "application/zip",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
