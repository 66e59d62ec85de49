import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type ContentFiles, createContentFiles, type Unreadable } from "../files/content-files.ts";
import { lookUp } from "../text/look-up.ts";

interface FolderContents {
	bytes: Map<string, Uint8Array>;
	unreadable: Map<string, Unreadable>;
}

/**
 * Reads a content folder from the disk, whole and once; hidden files are none of its. What cannot be read is listed with the
 * reason. A file that holds what it held in `previous` is the same object: what was made of its bytes is still known.
 */
export async function readContentFiles(root: string, previous: ContentFiles | null = null): Promise<ContentFiles> {
	const found: FolderContents = { bytes: new Map(), unreadable: new Map() };
	try {
		await readFolder(await realpath(root), "", found, new Set());
	} catch (error) {
		found.unreadable.set("", describeFailure(error, "内容文件夹"));
	}
	for (const [file, bytes] of found.bytes) {
		const before = previous?.bytes.get(file);
		if (before && Buffer.compare(before, bytes) === 0) found.bytes.set(file, before);
	}
	return createContentFiles(path.basename(path.resolve(root)), found.bytes, found.unreadable);
}

/** What systems and office programs leave beside files, unseen by those who work on them. */
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** `seen` holds the real folders on the way down, so that a link to one of them ends. */
async function readFolder(
	root: string,
	folder: string,
	found: FolderContents,
	seen: ReadonlySet<string>,
): Promise<void> {
	const real = await realpath(path.join(root, folder));
	if (seen.has(real)) return;
	for (const name of (await readdir(real)).sort()) {
		if (HIDDEN.test(name)) continue;
		const below = path.posix.join(folder, name);
		try {
			await readEntry(root, below, found, new Set([...seen, real]));
		} catch (error) {
			found.unreadable.set(below, describeFailure(error, "文件"));
		}
	}
}

async function readEntry(root: string, below: string, found: FolderContents, seen: ReadonlySet<string>): Promise<void> {
	const place = await realpath(path.join(root, below));
	if (path.relative(root, place).startsWith("..")) {
		found.unreadable.set(below, {
			code: "file-outside",
			found: "这是一个链接，指向内容文件夹之外",
			expected: "内容文件夹里的文件",
			cure: "请删去链接，把文件本身复制到这里",
		});
		return;
	}
	const kind = await stat(place);
	if (kind.isDirectory()) await readFolder(root, below, found, seen);
	else if (!kind.isFile()) found.unreadable.set(below, NO_FILE);
	else found.bytes.set(below, await readFile(place));
}

/** What the system says of a file, in words; anything else is a fault of the program and is passed on. */
export function describeFailure(error: unknown, what: string): Unreadable {
	const { code } = error as NodeJS.ErrnoException;
	const known = code === undefined ? undefined : lookUp(FAILURES, code);
	if (!known) throw error;
	const [found, cure] = known;
	return { code: "file-unreadable", found, expected: `可以读取的${what}`, cure };
}

/** A pipe or a device: who reads it may wait for ever. */
const NO_FILE: Unreadable = {
	code: "file-unreadable",
	found: "这里不是普通的文件",
	expected: "可以读取的文件",
	cure: "请把它移出内容文件夹",
};

const FAILURES: Record<string, [found: string, cure: string]> = {
	ENOENT: ["没有找到", "请检查名称和所在的文件夹"],
	ENOTDIR: ["这里不是文件夹", "请检查名称；内容要放在一个文件夹里"],
	EACCES: ["没有权限读取", "请用有权限的账号运行，或请管理员放开读取权限"],
	EPERM: ["没有权限读取", "请用有权限的账号运行，或请管理员放开读取权限"],
	ELOOP: ["链接绕成了圈", "请删去链接，把文件本身复制到这里"],
	EIO: ["磁盘读取出错", "请检查磁盘，或把内容复制到别处再试"],
	EMFILE: ["同时打开的文件太多", "请关闭别的程序再试"],
};
