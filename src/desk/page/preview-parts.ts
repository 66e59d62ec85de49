import { element } from "../../client/search/search-element.ts";
import type { Attachment } from "../../model/attachment.ts";
import { formatDate, formatSize } from "../../model/formats.ts";
import { drawPicture } from "./shrink-picture.ts";

/** Reads a file that is on no server yet. */
export type ReadFile = (name: string) => Uint8Array | null;

/** A link that is shown and not followed: what it leads to may not be there yet. */
export function link(words: string, url: string): HTMLElement {
	const drawn = document.createElement("a");
	drawn.className = "tap";
	drawn.textContent = words;
	drawn.href = url;
	drawn.target = "_blank";
	drawn.rel = "noopener";
	return drawn;
}

export function dayElement(date: string): HTMLElement {
	const drawn = element("time", "", formatDate(date));
	drawn.setAttribute("datetime", date);
	return drawn;
}

export function paragraph(className: string, ...parts: readonly (HTMLElement | string | false)[]): HTMLElement {
	const drawn = element("p", className);
	drawn.append(...parts.filter((part) => part !== false));
	return drawn;
}

export function list(className: string, items: readonly (readonly (HTMLElement | string)[])[]): HTMLElement {
	const drawn = element("ul", className);
	for (const parts of items) {
		const item = element("li");
		item.append(...parts);
		drawn.append(item);
	}
	return drawn;
}

export function section(heading: string, ...parts: readonly HTMLElement[]): HTMLElement {
	const drawn = element("section");
	drawn.append(element("h2", "", heading), ...parts);
	return drawn;
}

/** As `AttachmentList.astro` draws them. */
export function drawAttachments(attachments: readonly Attachment[], read: ReadFile): HTMLElement {
	return list(
		"plain",
		attachments.map(({ file, title, url, kindName, size, picture }) => {
			const frame = element("div", "thumb");
			const bytes = picture && read(file);
			if (bytes)
				void drawPicture(bytes, `image/${file.endsWith("jpg") ? "jpeg" : file.replace(/^.*\./, "")}`, picture.alt).then(
					(drawn) => frame.append(drawn),
				);
			return [
				...(picture ? [frame] : []),
				link(title, url),
				element("span", "meta nowrap", `（${kindName}，${formatSize(size)}）`),
			];
		}),
	);
}
