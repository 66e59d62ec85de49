/** Paper has every folded text open but letters, in browsers too whose styles cannot open it; afterwards the page is as it was. */
let opened: HTMLDetailsElement[] = [];

addEventListener("beforeprint", () => {
	opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open]):not(.letter)")];
	for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
	for (const fold of opened) fold.open = false;
});
