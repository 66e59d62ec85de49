import { dayInShanghai } from "../../text/periods.ts";
import { keepDraft, keptDraft, type OpenedDesk, part } from "./place.ts";

/**
 * Opens the desk. What reads tables and checks forms, and the content that it checks against, are loaded when they are
 * first asked for, or at once where something was left unfinished: most visits use one of the two parts, a telephone
 * takes seconds for either. Where that fails the page says so, and what to do instead.
 */
function start(root: HTMLElement): void {
	const [table, records] = [part(root, "table"), part(root, "records")];
	const address = root.dataset["reads"] ?? "";
	const today = dayInShanghai(new Date());
	const key = `desk ${new URL(address, location.href).pathname}`;
	let opened: Promise<OpenedDesk> | null = null;
	const open = async (told: HTMLElement, act: (desk: OpenedDesk) => void) => {
		const before = told.textContent;
		told.textContent = "正在准备……";
		// What makes schemas must be set before anything makes one.
		opened ??= import("./jitless.ts")
			.then(() => import("./load-desk.ts"))
			.then(({ loadDesk }) => loadDesk(root, { address, today, key }));
		try {
			const desk = await opened;
			told.textContent = before;
			act(desk);
		} catch (error) {
			// The next try begins anew: the network may be back.
			opened = null;
			told.textContent = `填报台没有启动：${wordsOf(error)}`;
		}
	};
	const [state, form] = [part(table, "state"), part(records, "form")];
	const take = (file: File | undefined) => file && void open(state, (desk) => desk.readTable(file));
	part<HTMLInputElement>(table, "recorded").value = today;
	part<HTMLInputElement>(table, "file").addEventListener("change", ({ target }) =>
		take((target as HTMLInputElement).files?.[0]),
	);
	takeDrops(part(table, "drop"), take);
	part(table, "template").addEventListener("click", () => void open(state, (desk) => desk.saveTemplate()));
	const kind = part<HTMLSelectElement>(records, "kind");
	kind.addEventListener("change", () => {
		keepDraft({ key }, "kind", kind.value);
		void open(form, (desk) => desk.showForm(kind.value));
	});
	const kept = keptDraft<string>({ key }, "kind");
	if (kept && [...kind.options].some(({ value }) => value === kept)) kind.value = kept;
	root.hidden = false;
	document.querySelector("[data-desk-idle]")?.remove();
	if (kind.value !== "") void open(form, (desk) => desk.showForm(kind.value));
	if (keptDraft({ key }, "table")) void open(state, (desk) => desk.resumeTable());
}

/** What a browser says of itself is not for those who fill in forms. */
function wordsOf(error: unknown): string {
	const words = error instanceof Error ? error.message : "";
	return /[\u4e00-\u9fa5]/.test(words)
		? words
		: "程序没有取全，请检查网络，刷新再试；一直这样的，是浏览器太旧，请换一个";
}

function takeDrops(area: HTMLElement, take: (file: File | undefined) => void): void {
	const toggle = (isOver: boolean) => area.classList.toggle("over", isOver);
	area.addEventListener("dragover", (event) => {
		event.preventDefault();
		toggle(true);
	});
	area.addEventListener("dragleave", () => toggle(false));
	area.addEventListener("drop", (event) => {
		event.preventDefault();
		toggle(false);
		take(event.dataTransfer?.files[0]);
	});
}

const root = document.querySelector<HTMLElement>("[data-reads]");
if (root) start(root);
