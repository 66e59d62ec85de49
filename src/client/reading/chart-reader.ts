interface PlacedPoint {
	mark: Element;
	x: number;
	y: number;
}

/** The nearest mark in a direction; the way aside counts double. */
function nextMark(marks: PlacedPoint[], from: PlacedPoint, dx: number, dy: number): Element | undefined {
	const ways = marks.map(({ mark, x, y }) => ({
		mark,
		along: (x - from.x) * dx + (y - from.y) * dy,
		aside: Math.abs((x - from.x) * dy + (y - from.y) * dx),
	}));
	const ahead = ways.filter(({ along }) => along > 1);
	return ahead.sort((a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside)[0]?.mark;
}

/** Reads a chart mark by mark, by pointer or arrow keys, in words that stand in each mark's <title>. */
class ChartReader extends HTMLElement {
	#read: Element | null = null;

	connectedCallback(): void {
		this.tabIndex = 0;
		this.setAttribute("role", "group");
		this.setAttribute("aria-label", "图，可用方向键逐点读数");
		this.addEventListener("keydown", (event) => this.#step(event));
		this.addEventListener("pointermove", ({ clientX: x, clientY: y }) => this.#point(x, y));
	}

	/** The marks of the drawing that is shown: the narrow one or the wide one. */
	#marks(): PlacedPoint[] {
		return [...this.querySelectorAll("svg title")].flatMap(({ parentElement: mark }) => {
			const box = mark?.getBoundingClientRect();
			return mark && box?.width ? [{ mark, x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
		});
	}

	#step(event: KeyboardEvent): void {
		const [dx, dy] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key] ?? [];
		if (dx === undefined || dy === undefined) return;
		event.preventDefault();
		const marks = this.#marks();
		const from = marks.find(({ mark }) => mark === this.#read);
		this.#say(from ? nextMark(marks, from, dx, dy) : marks[0]?.mark);
	}

	#point(x: number, y: number): void {
		const near = this.#marks().map((one) => ({ ...one, way: Math.hypot(one.x - x, one.y - y) }));
		const [nearest] = near.sort((a, b) => a.way - b.way);
		if (nearest && nearest.way < 40) this.#say(nearest.mark);
	}

	#say(mark: Element | undefined): void {
		const reading = this.querySelector<HTMLElement>(".reading");
		if (!mark || !reading || mark === this.#read) return;
		this.#read?.classList.remove("read");
		mark.classList.add("read");
		this.#read = mark;
		reading.hidden = false;
		reading.textContent = mark.querySelector("title")?.textContent ?? "";
	}
}
customElements.define("chart-reader", ChartReader);
