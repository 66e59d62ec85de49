/**
 * Says what is wrong with a link: a foreign address is left alone; a local one must lead to a file and, if named, an element.
 * Pages share most of their links: one that leads from the root is followed once.
 */
export function createFollower(
	{ base, origin }: { base: string; origin: string | null },
	files: ReadonlySet<string>,
	idsOf: ReadonlyMap<string, ReadonlySet<string>>,
) {
	const known = new Map<string, string | null>();
	const here = origin ?? "http://site.local";
	const follow = (from: string, link: string): string | null => {
		const page = new URL(base + from.replace(/(^|\/)index\.html$/, "$1"), here);
		if (!URL.canParse(link, page.href)) return "不是网址";
		const url = new URL(link, page);
		if (url.origin !== page.origin) return null;
		// Beside this site its server may have others: a whole address leads there.
		if (!url.pathname.startsWith(base)) return /^[a-z]+:/i.test(link) ? null : `不在 ${base} 之下`;
		return findLost(decode(url.pathname.slice(base.length)), decode(url.hash.slice(1)));
	};
	const findLost = (local: string, id: string): string | null => {
		const file = local === "" || local.endsWith("/") ? `${local}index.html` : local;
		if (!files.has(file)) return "没有对应的文件";
		return id && !idsOf.get(file)?.has(id) ? "没有对应的段落" : null;
	};
	return (from: string, link: string): string | null => {
		if (!/^\/(?![\\/])/.test(link)) return follow(from, link);
		const found = known.get(link);
		if (found !== undefined) return found;
		const fault = follow(from, link);
		known.set(link, fault);
		return fault;
	};
}

/** A path or a name as it was before it was written as an address; one that was never so stays. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
