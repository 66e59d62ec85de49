import type { KeptFile, KeptList } from "./kept-list.ts";

/** The files that a browser keeps of a site, each under the sum of its bytes: versions share what they have in common. */
export interface KeptFiles {
	/** The list of the version at hand; null where it is not kept. */
	readList(): Promise<Map<string, KeptFile> | null>;
	/** A file as it was kept; undefined where it is not. */
	find(file: KeptFile): Promise<Response | undefined>;
	/** Keeps an answer if its bytes are the file's; gives it back to be shown, whatever it is. */
	keep(file: KeptFile, answer: Response): Promise<Response>;
	/** Fetches all that is kept at once. Throws, with what arrived kept, when one file is not as listed. */
	fill(): Promise<void>;
	/** Lets go of what belongs to another version. */
	prune(): Promise<void>;
}

/** Files fetched at the same time. */
const TOGETHER = 5;

/** Opens what is kept in `store` of the site at `scope`; `listed` is the sum of this version's list, `listName` its name. */
export function openKeptFiles(store: string, scope: string, listName: string, listed: string): KeptFiles {
	const cache = () => caches.open(store);
	const keyOf = (sum: string) => `${scope}?sum=${sum}`;
	const list: KeptFile = { path: listName, size: 0, sha256: listed, atOnce: true };
	let read: Promise<Map<string, KeptFile> | null> | null = null;

	const find = async ({ sha256 }: KeptFile) => (await cache()).match(keyOf(sha256));
	const keep = async (file: KeptFile, answer: Response): Promise<Response> => {
		if (!answer.ok) return answer;
		const bytes = await answer.arrayBuffer();
		const headers = new Headers(answer.headers);
		// The bytes are no longer packed as they were sent.
		for (const name of ["content-encoding", "content-length"]) headers.delete(name);
		const own = () => new Response(bytes, { headers });
		if ((await sumOf(bytes)) === file.sha256) await (await cache()).put(keyOf(file.sha256), own());
		return own();
	};
	const fetchFile = async (file: KeptFile): Promise<void> => {
		// What a browser has from before may be of another version.
		for (const mode of ["no-cache", "reload"] as const) {
			if (await find(file)) return;
			await keep(file, await fetch(addressOf(file.path, scope), { cache: mode }));
		}
		if (!(await find(file))) throw new Error(`${file.path} is not the file of this version`);
	};
	const readList = async () => {
		const found = await find(list);
		if (!found) return null;
		const { files }: KeptList = await found.json();
		return new Map(files.map((file) => [file.path, file]));
	};
	return {
		find,
		keep,
		readList: () => {
			read ??= readList().then((files) => {
				if (!files) read = null;
				return files;
			});
			return read;
		},
		fill: async () => {
			await fetchFile(list);
			const wanted = [...((await readList())?.values() ?? [])].filter(({ atOnce }) => atOnce);
			const work = async (): Promise<void> => {
				for (let file = wanted.shift(); file; file = wanted.shift()) await fetchFile(file);
			};
			await Promise.all(Array.from({ length: TOGETHER }, work));
		},
		prune: async () => {
			const files = await readList();
			const own = new Set([list, ...(files?.values() ?? [])].map(({ sha256 }) => keyOf(sha256)));
			const open = await cache();
			const foreign = (await open.keys()).filter(({ url }) => !own.has(url));
			await Promise.all(foreign.map((request) => open.delete(request)));
		},
	};
}

/** The address under which a server hands out a file: a page's is its folder's. */
const addressOf = (path: string, scope: string) => new URL(path.replace(/(^|\/)index\.html$/, "$1"), scope).href;

async function sumOf(bytes: ArrayBuffer): Promise<string> {
	const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
