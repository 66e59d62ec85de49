import { lookUp } from "../text/look-up.ts";

/** What the system refuses, and what a person can do about it, by the system's own name for it. */
const REFUSALS: Record<string, [found: string, cure: string]> = {
	ENOENT: ["没有找到这个文件或文件夹", "请检查名称，或先建好它所在的文件夹"],
	ENOTDIR: ["路径中间有一段是文件，不是文件夹", "请检查路径"],
	EISDIR: ["这里是文件夹，不是文件", "请写明文件名"],
	EEXIST: ["这里已有同名的文件", "请换一个名称，或先移走它"],
	ENOTEMPTY: ["文件夹不是空的", "请换一个文件夹，或先移走里面的文件"],
	EACCES: ["没有权限", "请用有权限的账号运行，或请管理员放开权限"],
	EPERM: ["没有权限", "请用有权限的账号运行，或请管理员放开权限"],
	EROFS: ["磁盘是只读的", "请换一个可以写入的位置"],
	ENOSPC: ["磁盘已满", "请清出空间再来一次；原有的文件没有改动"],
	EDQUOT: ["磁盘配额已用完", "请清出空间再来一次；原有的文件没有改动"],
	ENAMETOOLONG: ["名称太长", "请换一个短一些的名称"],
	ELOOP: ["链接绕成了圈", "请检查路径上的链接"],
	EBUSY: ["正被别的程序占用，或不能移动", "请关闭占用它的程序，或换一个位置"],
	EXDEV: ["不在同一个磁盘上", "请换一个位置"],
	EIO: ["磁盘读写出错", "请检查磁盘"],
	EMFILE: ["同时打开的文件太多", "请关闭别的程序再试"],
	ENOMEM: ["内存不够", "请关闭别的程序再试"],
	EADDRINUSE: ["端口已被占用", "请换一个端口"],
};

/** What stopped a program, in words for the person who started it: the system's refusal, or a fault of the program itself. */
export function describeStop(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const { code, path, dest } = error as { code?: unknown; path?: unknown; dest?: unknown };
	const refusal = typeof code === "string" ? lookUp(REFUSALS, code) : undefined;
	if (refusal) {
		const [found, cure] = refusal;
		const place = [path, dest].find((name) => typeof name === "string" && !/\.tmp$/.test(name));
		return `${place === undefined ? "" : `${place}：`}${found}；${cure}`;
	}
	// Everything that is said to a person is said in Chinese: what is not was never meant for one.
	if (/\p{Script=Han}/u.test(message)) return message;
	return `程序出了错，不是内容的问题；请把运行的命令和这一行告诉维护程序的人：${message.split("\n", 1)[0]}`;
}
