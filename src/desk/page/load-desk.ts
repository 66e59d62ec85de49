import { checkContent } from "../../check/check-content.ts";
import { formatProblem } from "../../problems/problem.ts";
import { type DeskContent, unpackContent } from "../desk-content.ts";
import type { DeskPlace, OpenedDesk } from "./place.ts";
import { startRecords } from "./record-desk.ts";
import { startTable } from "./table-desk.ts";

/** Loads what the site was built from, and readies both parts. Throws, in words, where there is nothing to check against. */
export async function loadDesk(
	root: HTMLElement,
	{ address, today, key }: { address: string; today: string; key: string },
): Promise<OpenedDesk> {
	const response = await fetch(address).catch(() => null);
	if (!response?.ok) throw new Error("没有取到网站的内容，请检查网络，刷新再试");
	const files = unpackContent((await response.json()) as DeskContent);
	const { records, problems } = checkContent(files, today);
	if (!records) {
		const [first] = problems.filter(({ severity }) => severity === "error");
		throw new Error(`网站现有的内容有错误，要先由管理员改好：${first ? formatProblem(first) : ""}`);
	}
	const place: DeskPlace = { files, records, problems, today, key };
	return { ...startTable(root, place), ...startRecords(root, place) };
}
