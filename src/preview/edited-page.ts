/** Where what stands in a content file can be seen: its place below the content folder, and the page's address. */
const PAGES: [file: RegExp, address: string][] = [
	[/^departments\/(.+)\.mdx$/, "departments/$1/"],
	[/^plans\/[^/]+\/updates\/(.+)\.mdx$/, "updates/$1/"],
	[/^plans\/([^/]+)\/(targets)\/(.+)\.mdx$/, "plans/$1/$2/$3/"],
	[/^plans\/([^/]+)\/progress\.csv$/, "plans/$1/targets/"],
	[/^plans\/([^/]+)\/(text|actions)\/.+$/, "plans/$1/$2/"],
	[/^plans\/([^/]+)\/.+$/, "plans/$1/"],
];

/** The address, below the site's base, of the page that shows most of a file: `departments/kexie.mdx` → `departments/kexie/`. */
export function editedPage(file: string): string {
	const [pattern, address] = PAGES.find(([candidate]) => candidate.test(file)) ?? [];
	return pattern && address ? file.replace(pattern, address) : "";
}
