import { element } from "../../client/search/search-element.ts";
import { forgeLinks } from "../forge-links.ts";
import { addedRows, type DeskBytes, type DeskFile } from "../made-file.ts";
import type { DeskPlace } from "./place.ts";

/** Draws files that the desk made: what to do with each, its text, to be copied or saved. */
export function drawMadeFiles(made: readonly (DeskFile | DeskBytes)[], place: DeskPlace): HTMLElement[] {
	return made.map((one) => ("bytes" in one ? drawBytes(one, place) : drawFile(one, place)));
}

/** A picture or paper: first of all, for a record that names it would not pass without it. */
function drawBytes({ file, bytes }: DeskBytes, { files, records }: DeskPlace): HTMLElement {
	const name = file.replace(/^.*\//, "");
	const box = element("section", "made");
	box.append(
		element("h3", "", `新文件 ${files.name}/${file}`),
		element("p", "meta", `先保存，再原样放进 ${files.name}/${file.replace(/[^/]*$/, "")}，文件名不要改：`),
		actions([button(`保存 ${name}`, () => saveFile(name, bytes, "application/octet-stream"))]),
	);
	const links = forgeLinks(records.site.repository, file, "picture");
	if (links.length > 0) box.append(actions(links.map(({ words, url }) => drawLink(words, url))));
	return box;
}

function drawFile(one: DeskFile, { files, records }: DeskPlace): HTMLElement {
	const path = `${files.name}/${one.file}`;
	const name = one.file.replace(/^.*\//, "");
	const rows = addedRows(one);
	const isNew = one.before === "";
	const box = element("section", "made");
	box.append(element("h3", "", isNew ? `新文件 ${path}` : `改 ${path}`));
	if (rows !== null) {
		box.append(
			element("p", "meta", `打开 ${path}，把下面几行粘贴在文件末尾，别的不动：`),
			drawText(rows, "要追加的行"),
			actions([copyButton("复制这几行", rows), copyButton("复制整个新文件", one.after), saveButton(name, one.after)]),
		);
	} else {
		box.append(
			element("p", "meta", isNew ? `放在 ${path}：` : `用下面的内容换掉 ${path}：`),
			drawText(one.after, "文件的内容"),
			actions([copyButton("复制", one.after), saveButton(name, one.after)]),
		);
	}
	const links = forgeLinks(records.site.repository, one.file, isNew ? "new" : "changed");
	if (links.length > 0) box.append(actions(links.map(({ words, url }) => drawLink(words, url))));
	return box;
}

function drawText(text: string, label: string): HTMLElement {
	const area = document.createElement("textarea");
	area.readOnly = true;
	area.value = text;
	area.rows = Math.min(12, text.split("\n").length + 1);
	area.setAttribute("aria-label", label);
	return area;
}

function actions(items: readonly HTMLElement[]): HTMLElement {
	const row = element("p", "actions");
	row.append(...items);
	return row;
}

function drawLink(words: string, url: string): HTMLElement {
	const link = document.createElement("a");
	link.href = url;
	link.textContent = words;
	link.className = "tap";
	return link;
}

function copyButton(words: string, text: string): HTMLElement {
	return button(words, async (self) => {
		const isCopied = await navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		);
		self.textContent = isCopied ? "已复制" : "没能复制，请在上面的框里全选后复制";
		setTimeout(() => {
			self.textContent = words;
		}, 4000);
	});
}

function saveButton(name: string, text: string): HTMLElement {
	return button(`保存 ${name}`, () => saveFile(name, new TextEncoder().encode(text), "text/plain"));
}

export function button(words: string, act: (self: HTMLButtonElement) => void): HTMLButtonElement {
	const created = document.createElement("button");
	created.type = "button";
	created.textContent = words;
	created.addEventListener("click", () => act(created));
	return created;
}

/** Hands a file to the browser to be saved. */
export function saveFile(name: string, bytes: Uint8Array, type: string): void {
	const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
