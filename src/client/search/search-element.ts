/** An element with a class and a text, both perhaps none. */
export function element(tag: string, className = "", text = ""): HTMLElement {
	const created = document.createElement(tag);
	if (className) created.className = className;
	if (text) created.textContent = text;
	return created;
}

/** Items as a list without marks. */
export function makeList(items: readonly HTMLElement[]): HTMLElement {
	const list = element("ol", "plain");
	list.append(...items);
	return list;
}
