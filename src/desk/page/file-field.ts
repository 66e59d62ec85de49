import { element } from "../../client/search/search-element.ts";
import { inspectAttachment } from "../../files/attachments/attachment-facts.ts";
import { KINDS_OF_FILES } from "../../files/attachments/attachment-kinds.ts";
import { formatSize } from "../../model/formats.ts";
import { formatWords } from "../../problems/problem.ts";
import { lookUp } from "../../text/look-up.ts";
import { button } from "./made-files.ts";
import type { PickedFiles } from "./picked-files.ts";
import { drawPicture, shrinkPicture } from "./shrink-picture.ts";

/** Faults of a photograph that drawing it anew mends. */
const MENDED: readonly string[] = ["attachment-too-large", "attachment-shows-place"];
const TYPES: Readonly<Record<string, string>> = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" };

/** Draws a field in which a picture or paper is chosen: what it is, what is wrong with it, and a way to mend that here. */
export function drawFileControl(id: string, before: string, files: PickedFiles, changed: () => void) {
	const box = element("div", "file");
	const input = document.createElement("input");
	input.type = "file";
	input.id = id;
	input.accept = ".png,.jpg,.jpeg,.webp,.pdf,.docx,.xlsx";
	const told = element("div", "told");
	told.setAttribute("role", "status");
	box.append(input, told);
	let name = files.read(before) ? before : "";
	const take = (given: string, bytes: Uint8Array | null) => {
		files.remove(name);
		name = bytes ? files.add(given, bytes) : "";
		input.value = "";
		// What was pressed is gone with what is told anew.
		if (told.contains(document.activeElement)) input.focus();
		show(name, files, told, take);
		changed();
	};
	input.addEventListener("change", () => {
		const [file] = input.files ?? [];
		if (file) void file.arrayBuffer().then((bytes) => take(file.name, new Uint8Array(bytes)));
	});
	if (name !== "") show(name, files, told, take);
	else if (before !== "") told.textContent = `上次选的“${before}”太大，没有存下，请再选一次。`;
	return { box, value: () => name };
}

/** Takes a file in the place of the one before; null takes it away. */
type Take = (name: string, bytes: Uint8Array | null) => void;

/** Says what a chosen file is; offers to draw a photograph anew that is too large or tells where it was taken. */
function show(name: string, files: PickedFiles, told: HTMLElement, take: Take) {
	const bytes = files.read(name);
	if (!bytes) return told.replaceChildren();
	const { facts, faults } = inspectAttachment(bytes);
	const kind = facts ? KINDS_OF_FILES[facts.kind] : null;
	const size = facts?.width ? `，${facts.width} × ${facts.height} 像素` : "";
	const lines = [
		element("p", "meta", `“${name}”：${kind?.name ?? "不认识的文件"}，${formatSize(bytes.length)}${size}`),
	];
	lines.push(...faults.map((fault) => element("p", "fault", formatWords(fault))));
	told.replaceChildren(
		...lines,
		button("不要这个文件", () => take("", null)),
	);
	const type = lookUp(TYPES, facts?.kind ?? "");
	if (!type || !kind) return;
	if (faults.length > 0 && faults.every(({ code }) => MENDED.includes(code))) {
		told.append(
			button("缩小，并去掉拍摄地点等信息", (self) => mend(self, { name, bytes, type, most: kind.most }, told, take)),
		);
	}
	const frame = element("div", "thumb");
	told.append(frame);
	void drawPicture(bytes, type, "选的图").then(
		(canvas) => frame.append(canvas),
		() => frame.append(element("p", "meta", "这个浏览器显示不了这张图")),
	);
}

/** Draws a photograph anew, and takes it in the place of the one that was chosen. */
function mend(
	self: HTMLButtonElement,
	{ name, bytes, type, most }: { name: string; bytes: Uint8Array; type: string; most: number },
	told: HTMLElement,
	take: Take,
): void {
	if (self.getAttribute("aria-disabled")) return;
	// A button that is disabled loses the focus.
	self.setAttribute("aria-disabled", "true");
	shrinkPicture(bytes, type, most).then(
		(made) => take(name.replace(/(\.[^.]*)?$/, "（缩小）"), made),
		(error: unknown) => told.append(element("p", "fault", error instanceof Error ? error.message : String(error))),
	);
}
