import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const FROM = /(?:^|\n)\s*import\s(?:[^"';]*?\bfrom\s)?\s*["']([^"']+)["']/;
const AGAIN = /(?:^|\n)\s*export\s(?:type\s)?(?:\*|\{)[^"';]*?\bfrom\s+["']([^"']+)["']/;
const LAZY = /\bimport\(\s*["']([^"']+)["']/;
const ANY = new RegExp(`${FROM.source}|${AGAIN.source}|${LAZY.source}`, "g");

/** A file of code, by its path in the project with forward slashes. */
export interface SourceFile {
	file: string;
	text: string;
}

/**
 * The names that a file imports, in its order, static and lazy; `types: false` leaves `import type` out. `#x` is the
 * library x, of which package.json says which of its builds Node and a browser take.
 */
export function importsOf(text: string, { types = true } = {}): string[] {
	const code = types ? text : text.replaceAll(/(^|\n)\s*(import|export) type\b[^;]+;/g, "");
	return [...code.matchAll(ANY)].map(([, fixed, again, lazy]) => (fixed ?? again ?? lazy ?? "").replace(/^#/, ""));
}

/** Every file of code below the folders, sorted. */
export async function readSources(...folders: string[]): Promise<SourceFile[]> {
	const found: SourceFile[] = [];
	for (const folder of folders) {
		const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(ts|astro)$/.test(name)).sort();
		for (const name of names) {
			const text = await readFile(path.join(folder, name), "utf8");
			found.push({ file: path.posix.join(folder, name.split(path.sep).join("/")), text });
		}
	}
	return found;
}

/** The project's own files that a file imports. */
export function ownImports({ file, text }: SourceFile): string[] {
	return importsOf(text)
		.filter((name) => name.startsWith("."))
		.map((name) => path.posix.join(path.posix.dirname(file), name));
}

/** The room a file stands in: `src/charts/…` in `charts`; what stands in `src` itself is the `core`. */
export function roomOf(file: string): string {
	const [top = "", room = "", ...rest] = file.split("/");
	if (top !== "src") return top;
	return rest.length === 0 ? "core" : room;
}

/** Which rooms each room imports from. */
export function roomGraph(sources: readonly SourceFile[]): Map<string, Set<string>> {
	const rooms = new Map<string, Set<string>>();
	for (const source of sources) {
		const name = roomOf(source.file);
		const uses = rooms.get(name) ?? new Set();
		for (const other of ownImports(source).map(roomOf)) if (other !== name) uses.add(other);
		rooms.set(name, uses);
	}
	return rooms;
}

/** Files that import each other in a circle: each circle once, sorted. */
export function findCircles(sources: readonly SourceFile[]): string[][] {
	const graph = new Map(sources.map((source) => [source.file, ownImports(source)]));
	const reach = (from: string) => {
		const seen = new Set<string>();
		const open = [...(graph.get(from) ?? [])];
		for (let file = open.pop(); file !== undefined; file = open.pop()) {
			if (seen.has(file)) continue;
			seen.add(file);
			open.push(...(graph.get(file) ?? []));
		}
		return seen;
	};
	const reached = new Map([...graph.keys()].map((file) => [file, reach(file)]));
	const circles = [...graph.keys()].filter((file) => reached.get(file)?.has(file));
	const groups = circles.map((file) =>
		circles.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
	);
	return [...new Set(groups.map((group) => group.join(" ⇄ ")))].map((group) => group.split(" ⇄ "));
}
