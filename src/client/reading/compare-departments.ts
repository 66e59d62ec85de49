/** Leaves two of all departments side by side, which the address names: `?a=kejiju&b=kexie`. Without it all stand there. */
const form = document.querySelector<HTMLFormElement>("[data-compare]");
const tables = document.querySelectorAll<HTMLTableElement>("table.side-by-side");

if (form) {
	const [first, second] = form.querySelectorAll("select");
	if (first && second) {
		const asked = new URLSearchParams(location.search);
		choose(first, asked.get("a"), null);
		choose(second, asked.get("b"), first.value);
		form.hidden = false;
		show([first.value, second.value]);
		form.addEventListener("change", () => {
			const chosen = [first.value, second.value];
			show(chosen);
			history.replaceState(null, "", `?a=${chosen[0]}&b=${chosen[1]}`);
		});
	}
}

/** Chooses what the address asks for, else the first that is not `other`. */
function choose(select: HTMLSelectElement, wanted: string | null, other: string | null): void {
	const values = [...select.options].map(({ value }) => value);
	const value = wanted !== null && values.includes(wanted) ? wanted : values.find((one) => one !== other);
	if (value !== undefined) select.value = value;
}

/** Hides every other column, and the rows and groups in which neither has anything. */
function show(chosen: readonly string[]): void {
	for (const table of tables) {
		const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
		const isShown = heads.map(({ dataset: { office } }) => office === undefined || chosen.includes(office));
		for (const [index, head] of heads.entries()) head.hidden = !isShown[index];
		for (const body of table.tBodies) {
			const [title, ...rows] = body.rows;
			for (const row of rows) showCells(row, isShown);
			if (title) title.hidden = rows.every((row) => row.hidden);
		}
	}
}

function showCells(row: HTMLTableRowElement, isShown: readonly boolean[]): void {
	const [, ...cells] = row.cells;
	for (const [index, cell] of cells.entries()) cell.hidden = !isShown[index + 1];
	row.hidden = cells.every((cell) => cell.hidden || cell.textContent?.trim() === "");
}
