import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listFolder } from "./read-folder.ts";
import { replaceFile } from "./write-file.ts";

type Bytes = string | Uint8Array;

type Make = (inputs: readonly Bytes[]) => Promise<Bytes> | Bytes;

/** What is made of some inputs: taken from the last build where that was made of the same bytes, else made. */
export interface Keep {
	(kind: string, inputs: readonly Bytes[], make: Make): Promise<Buffer>;
	/** The same for what is made without waiting. */
	now(kind: string, inputs: readonly Bytes[], make: () => Bytes): Buffer;
}

/** The part of it that texts ask for. */
export type KeepTexts = (...asked: Parameters<Keep>) => Promise<Buffer>;

/** Keeps nothing. */
export const keepNothing: Keep = Object.assign(
	async (...[, inputs, make]: Parameters<Keep>) => Buffer.from(await make(inputs)),
	{ now: (...[, , make]: Parameters<Keep["now"]>) => Buffer.from(make()) },
);

/** What the last build of one content folder made, in one file. */
export interface KeptStore {
	keep: Keep;
	/** What the last build noted; null where it noted nothing of these inputs. */
	recall(kind: string, inputs: readonly Bytes[]): Buffer | null;
	/** Notes what was made, whatever was known of it. */
	note(kind: string, inputs: readonly Bytes[], bytes: Bytes): void;
	/** Writes what this build has asked for, and nothing else: no store grows beyond one site. */
	write(): Promise<void>;
}

const ENGINE = fileURLToPath(new URL("../../", import.meta.url));
const SUM = 32;
/** How many content folders are remembered at a time. */
const MOST = 4;

/** Opens what was kept for a content folder; a store that is torn, or of another engine, counts as empty, as does one for a `cold` build. */
export async function openStore(folder: string, root: string, cold = false): Promise<KeptStore> {
	const name = sumOf([path.resolve(root)]).toString("hex");
	const file = path.join(folder, `${name.slice(0, 12)}.kept`);
	const engine = await readEngineSum();
	const bytes = cold ? null : await readFile(file).catch(() => null);
	const known = bytes ? readEntries(bytes, engine) : new Map<string, Buffer>();
	const asked = new Map<string, Buffer>();
	const keyOf = (kind: string, inputs: readonly Bytes[]) => sumOf([kind, ...inputs]).toString("latin1");
	const found = (key: string) => asked.get(key) ?? known.get(key);
	const note = (key: string, bytes: Bytes) => {
		asked.set(key, Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes));
		return asked.get(key) as Buffer;
	};
	const keep = async (...[kind, inputs, make]: Parameters<Keep>) => {
		const key = keyOf(kind, inputs);
		return note(key, found(key) ?? (await make(inputs)));
	};
	const now = (...[kind, inputs, make]: Parameters<Keep["now"]>) => {
		const key = keyOf(kind, inputs);
		return note(key, found(key) ?? make());
	};
	return {
		keep: Object.assign(keep, { now }),
		recall: (kind, inputs) => known.get(keyOf(kind, inputs)) ?? null,
		note: (kind, inputs, made) => void note(keyOf(kind, inputs), made),
		async write() {
			await mkdir(folder, { recursive: true });
			await replaceFile(file, formatEntries(asked, engine));
			await clearOldest(folder);
		},
	};
}

/** Stands in texts for a word that is another in every build: noncharacters, which no content may hold; what holds them is kept as it is. */
export const STAND_IN = "\ufdd0\ufdd1";

/**
 * Keeps texts whatever a word in them is, such as the version of the content, which stands on every page: what is made of them
 * must carry the word along and make nothing else of it. `make` is given the texts with a mark in its place.
 */
export function keepApart(keep: Keep, word: string): KeepTexts {
	const mask = (bytes: Bytes) => (typeof bytes === "string" ? bytes.replaceAll(word, STAND_IN) : bytes);
	return async (kind, inputs, make) => {
		if (!inputs.every((bytes) => typeof bytes === "string" && !bytes.includes(STAND_IN)))
			return keep(kind, inputs, make);
		const made = await keep(kind, inputs.map(mask), async (masked) => mask(String(await make(masked))));
		return Buffer.from(made.toString().replaceAll(STAND_IN, word));
	};
}

/** A sum that tells inputs apart however they are cut. */
export function sumOf(inputs: readonly Bytes[]): Buffer {
	const hash = createHash("sha256");
	for (const input of inputs) hash.update(`${Buffer.byteLength(input)}\n`).update(input);
	return hash.digest();
}

/** What makes files out of content: our sources, the packages as installed, Node, this kind of machine. */
async function readEngineSum(): Promise<Buffer> {
	const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}\n`);
	const sources = ["src", "scripts", "public"].map(async (room) =>
		(await listFolder(path.join(ENGINE, room))).map((file) => `${room}/${file}`),
	);
	const files = [
		"package.json",
		"astro.config.mjs",
		"tsconfig.json",
		"node_modules/.package-lock.json",
		...(await Promise.all(sources)).flat(),
	];
	for (const file of files) hash.update(sumOf([file, await readFile(path.join(ENGINE, file)).catch(() => "")]));
	return hash.digest();
}

/** The sum of all that follows, the engine's sum, then of each entry its key, its length and its bytes; copied once, for it is the size of a site. */
function formatEntries(entries: ReadonlyMap<string, Buffer>, engine: Buffer): Buffer {
	const parts = [...entries].flatMap(([key, bytes]) => {
		const length = Buffer.alloc(4);
		length.writeUInt32LE(bytes.length);
		return [Buffer.from(key, "latin1"), length, bytes];
	});
	const file = Buffer.concat([Buffer.alloc(SUM), engine, ...parts]);
	createHash("sha256").update(file.subarray(SUM)).digest().copy(file);
	return file;
}

function readEntries(bytes: Buffer, engine: Buffer): Map<string, Buffer> {
	const entries = new Map<string, Buffer>();
	const body = bytes.subarray(SUM);
	if (!body.subarray(0, SUM).equals(engine)) return entries;
	if (!createHash("sha256").update(body).digest().equals(bytes.subarray(0, SUM))) return entries;
	for (let at = SUM; at < body.length; ) {
		const start = at + SUM + 4;
		const end = start + body.readUInt32LE(at + SUM);
		entries.set(body.toString("latin1", at, at + SUM), body.subarray(start, end));
		at = end;
	}
	return entries;
}

async function clearOldest(folder: string): Promise<void> {
	const files = (await readdir(folder)).filter((name) => name.endsWith(".kept")).map((name) => path.join(folder, name));
	const aged = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
	const old = aged.sort((a, b) => b.at - a.at).slice(MOST);
	await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}
