/** The form of reading settings: what is chosen is kept in this browser and put into every page before it is drawn. */
const FIELDS = ["size", "lines", "theme"];
const root = document.documentElement;
const form = document.querySelector<HTMLFormElement>("[data-reading]");

function readChoice(): Record<string, string> {
	const chosen = new FormData(form ?? undefined);
	return Object.fromEntries(FIELDS.flatMap((name) => (chosen.get(name) ? [[name, String(chosen.get(name))]] : [])));
}

function apply(): void {
	for (const name of FIELDS) delete root.dataset[name];
	Object.assign(root.dataset, readChoice());
	try {
		localStorage.setItem("reading", JSON.stringify(readChoice()));
	} catch {
		const status = form?.querySelector("[role=status]");
		if (status) status.textContent = "这个浏览器不让网页保存设置，只在这一页有效。";
	}
}

if (form) {
	for (const input of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
		input.checked = (root.dataset[input.name] ?? "") === input.value;
	}
	form.addEventListener("change", apply);
	form.addEventListener("reset", () => setTimeout(apply));
}

export {};
