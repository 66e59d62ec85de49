import { existsSync, renameSync } from "node:fs";
import { chmod, link, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { isRunning } from "./running.ts";

/** Who builds into a folder, since when. */
interface Holder {
	pid: number;
	host: string;
	since: string;
}

/**
 * Fills a folder so that readers see the old one or the new one, whole: `fill` writes into a folder beside it, which takes its
 * place at the end. What a killed build left is put right first. Throws when another build is at work there.
 */
export async function replaceFolder(given: string, fill: (staging: string) => Promise<void>): Promise<void> {
	const outDir = await followLink(given);
	await refuseForeign(outDir, given);
	const release = await hold(outDir);
	const staging = stagingOf(outDir);
	const old = `${outDir}.old`;
	try {
		if (!existsSync(outDir) && existsSync(old)) await rename(old, outDir);
		await Promise.all([staging, old].map((folder) => rm(folder, { recursive: true, force: true })));
		await fill(staging);
		await setModes(staging);
		swap(staging, outDir, old);
		await rm(old, { recursive: true, force: true });
	} finally {
		await rm(staging, { recursive: true, force: true });
		await release();
	}
}

/** Gives all that a web server hands out the modes for that, whatever the umask of the person who builds. */
async function setModes(folder: string): Promise<void> {
	await chmod(folder, 0o755);
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
		await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** Does work that only one process at a time may do in a folder, when its turn comes. Throws when that takes very long. */
export async function takeTurn<T>(folder: string, work: () => Promise<T>, looks = 2000): Promise<T> {
	await mkdir(path.dirname(folder), { recursive: true });
	for (let look = 1; ; look += 1) {
		const release = await hold(folder).catch((error: unknown) => {
			if (error instanceof BusyFolder && look < looks) return null;
			throw error;
		});
		if (release) return work().finally(release);
		await setTimeout(PAUSE);
	}
}

/** Milliseconds between two looks at a folder that another process holds. */
const PAUSE = 300;

class BusyFolder extends Error {}

/** Astro takes a folder whose name begins with the project's for one inside it, and does not find its packages there. */
function stagingOf(outDir: string): string {
	const isTwin = outDir.startsWith(process.cwd()) && !outDir.startsWith(process.cwd() + path.sep);
	return isTwin ? path.join(path.dirname(outDir), `.${path.basename(outDir)}.next`) : `${outDir}.next`;
}

/** What stands at the place is taken away: it must be an earlier site or nothing, never somebody's files. */
async function refuseForeign(outDir: string, given: string): Promise<void> {
	const names = await readdir(outDir).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [] as string[];
		throw error;
	});
	if (names.length === 0 || (names.includes("index.html") && !names.includes("package.json"))) return;
	throw new Error(`--out 读到“${given}”，那里已有别的文件，应为空的、还没有的或以前生成的网站的文件夹；请换一个`);
}

/** Two renames with nothing between them; when the second fails, the first is taken back. */
function swap(staging: string, outDir: string, old: string): void {
	const isFirst = !existsSync(outDir);
	if (!isFirst) renameSync(outDir, old);
	try {
		renameSync(staging, outDir);
	} catch (error) {
		if (!isFirst) renameSync(old, outDir);
		throw error;
	}
}

/** Where a folder really lies: a link stays one. */
const followLink = (folder: string) => realpath(folder).catch(() => path.resolve(folder));

/** Takes the folder for this build; gives back how to let it go. */
async function hold(outDir: string): Promise<() => Promise<void>> {
	const lock = `${outDir}.lock`;
	const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
	// Written whole before it has its name: nobody reads half a lock.
	const mine = `${lock}.${process.pid}`;
	await writeFile(mine, JSON.stringify(holder));
	try {
		if (!(await claim(mine, lock))) {
			await clearDead(lock);
			if (!(await claim(mine, lock))) throw busy(outDir, await readHolder(lock));
		}
	} finally {
		await rm(mine, { force: true });
	}
	return () => rm(lock, { force: true });
}

const claim = (mine: string, lock: string) =>
	link(mine, lock).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === "EEXIST") return false;
			throw error;
		},
	);

/** Puts the lock of a build that is no more out of the way; one that was taken meanwhile is put back. */
async function clearDead(lock: string): Promise<void> {
	const found = await readHolder(lock);
	if (found && isAtWork(found)) return;
	const aside = `${lock}.${process.pid}.dead`;
	await rename(lock, aside).catch(() => {});
	const taken = await readHolder(aside);
	if (taken && isAtWork(taken)) await link(aside, lock).catch(() => {});
	await rm(aside, { force: true });
}

async function readHolder(lock: string): Promise<Holder | null> {
	try {
		return JSON.parse(await readFile(lock, "utf8")) as Holder;
	} catch {
		return null;
	}
}

/** On another machine nobody can tell, so it counts. */
const isAtWork = ({ pid, host }: Holder) => host !== hostname() || isRunning(pid);

function busy(outDir: string, holder: Holder | null): Error {
	const who = holder ? `进程 ${holder.pid}（${holder.host}），开始于 ${holder.since}` : "另一个进程";
	return new BusyFolder(
		`${outDir}：${who}正在生成，应等它结束；如果确定没有构建在运行，请删除 ${path.basename(outDir)}.lock 后重试`,
	);
}
