import { dayInShanghai } from "../../text/periods.ts";
import { keepDraft, keptDraft, type Opened, part } from "./place.ts";

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
	let opened: Promise<Opened> | null = null;
	const open = async (act: (desk: Opened) => void) => {
		say("正在准备……");
		// What makes schemas must be set before anything makes one.
		opened ??= import("./jitless.ts")
			.then(() => import("./load-desk.ts"))
			.then(({ loadDesk }) => loadDesk(root, { address, today, key }));
		try {
			const desk = await opened;
			say("");
			act(desk);
		} catch (error) {
			// The next try begins anew: the network may be back.
			opened = null;
			say(`填报台没有启动：${error instanceof Error ? error.message : String(error)}`);
		}
	};
	const take = (file: File | undefined) => file && void open((desk) => desk.readTable(file));
	part<HTMLInputElement>(table, "recorded").value = today;
	part<HTMLInputElement>(table, "file").addEventListener("change", ({ target }) =>
		take((target as HTMLInputElement).files?.[0]),
	);
	takeDrops(part(table, "drop"), take);
	part(table, "template").addEventListener("click", () => void open((desk) => desk.saveTemplate()));
	const kind = part<HTMLSelectElement>(records, "kind");
	kind.addEventListener("change", () => {
		keepDraft({ key }, "kind", kind.value);
		void open((desk) => desk.showForm(kind.value));
	});
	const kept = keptDraft<string>({ key }, "kind");
	if (kept && [...kind.options].some(({ value }) => value === kept)) kind.value = kept;
	root.hidden = false;
	document.querySelector("[data-desk-idle]")?.remove();
	if (kind.value !== "") void open((desk) => desk.showForm(kind.value));
	if (keptDraft({ key }, "table")) void open((desk) => desk.resumeTable());
}

function say(words: string): void {
	const state = document.querySelector<HTMLElement>("[data-desk-state]");
	if (state) state.textContent = words;
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
