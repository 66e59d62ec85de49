/** What the oldest browsers of the floor lack of the language's own library, and this site's code uses. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
	const whole = Math.trunc(index) || 0;
	return this[whole < 0 ? this.length + whole : whole];
}

for (const { prototype } of [Array, String]) {
	if (!("at" in prototype)) Object.defineProperty(prototype, "at", { value: at, writable: true, configurable: true });
}

if (!("replaceChildren" in Element.prototype)) {
	Object.defineProperty(Element.prototype, "replaceChildren", {
		value: function replaceChildren(this: Element, ...children: (Node | string)[]): void {
			this.textContent = "";
			this.append(...children);
		},
	});
}
