import "./jitless.ts";
import { checkContent } from "../../check/check-content.ts";
import { element } from "../../client/search-element.ts";
import { formatProblem } from "../../problems/problem.ts";
import { dayInShanghai } from "../../text/periods.ts";
import { type DeskContent, unpackContent } from "../desk-content.ts";
import type { Place } from "./place.ts";
import { startRecords } from "./record-desk.ts";
import { startTable } from "./table-desk.ts";

/** Loads what the site was built from, and opens the desk; where that fails the page says so, and what to do instead. */
async function start(root: HTMLElement): Promise<void> {
	const idle = document.querySelector<HTMLElement>("[data-desk-idle]");
	const state = document.querySelector<HTMLElement>("[data-desk-state]");
	try {
		const place = await open(root.dataset["reads"] ?? "");
		startTable(root, place);
		startRecords(root, place);
		root.hidden = false;
		idle?.remove();
		if (state) state.textContent = "";
	} catch (error) {
		state?.replaceChildren(
			element("p", "", `填报台没有启动：${error instanceof Error ? error.message : String(error)}`),
		);
	}
}

async function open(address: string): Promise<Place> {
	const response = await fetch(address).catch(() => null);
	if (!response?.ok) throw new Error("没有取到网站的内容，请检查网络，刷新再试");
	const packed = (await response.json()) as DeskContent;
	const files = unpackContent(packed);
	const today = dayInShanghai(new Date());
	const { records, problems } = checkContent(files, today);
	if (!records) {
		const [first] = problems.filter(({ severity }) => severity === "error");
		throw new Error(`网站现有的内容有错误，要先由管理员改好：${first ? formatProblem(first) : ""}`);
	}
	return { files, records, problems, today, key: `desk ${new URL(address, location.href).pathname}` };
}

const root = document.querySelector<HTMLElement>("[data-reads]");
if (root) void start(root);
