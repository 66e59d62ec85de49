/** One button opens every folded text of the page, or closes them again. */
const folds = () => document.querySelectorAll<HTMLDetailsElement>("main details");

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-open-all]")) {
	button.hidden = false;
	button.addEventListener("click", () => {
		const isOpening = button.getAttribute("aria-expanded") !== "true";
		for (const fold of folds()) fold.open = isOpening;
		button.setAttribute("aria-expanded", String(isOpening));
		button.textContent = isOpening ? "收起全部原文" : "展开全部原文";
	});
}
