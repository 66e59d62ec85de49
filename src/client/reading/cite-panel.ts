import { type Cited, formatBibtex, formatReference, formatRis, pinAddress } from "../../text/references.ts";
import { type PageData, readPageData } from "../frame/page-data.ts";

/** What a link to cite stands at. */
interface Subject {
	/** The element that the panel follows. */
	element: Element;
	cited: Cited;
	/** The same as a plain sentence. */
	sentence: string;
	address: string;
	/** Names it in the panel's heading. */
	name: string;
}

/** Opens the panel behind what is cited, or closes it again. A permalink is copied at once. */
export async function openCitePanel(link: HTMLAnchorElement): Promise<void> {
	const known = document.querySelector(".cite-panel");
	const data = readPageData();
	const subject = subjectOf(link, data);
	const isOpen = known?.previousElementSibling === subject.element;
	known?.remove();
	if (isOpen) return;
	const panel = buildPanel(subject, data.version, () => {
		panel.remove();
		link.focus();
	});
	subject.element.after(panel);
	panel.focus();
	if (link.matches(".permalink")) await copy(subject.address, "本段链接", panel);
}

function subjectOf(link: HTMLAnchorElement, { isPartOf, about }: PageData): Subject {
	const page = location.href.replace(/[?#].*/, "");
	const clause = link.closest(".clause");
	if (clause && about) {
		const place = link.title.replace(/：.*/, "");
		const address = `${page}#${clause.id}`;
		const cited: Cited = {
			author: about.legislationPassedBy.name,
			title: `${about.name}: ${about.legislationIdentifier}: ${place}`,
			kind: "A",
			date: about.legislationDate ?? null,
			url: address,
		};
		const words = [...(clause.querySelector(".words")?.childNodes ?? [])]
			.filter((node) => !(node instanceof Element && node.matches(".permalink, .remark")))
			.map(({ textContent }) => textContent)
			.join("")
			.trim();
		const sentence = `《${about.name}》（${about.legislationIdentifier}）${place}写明：“${words}”`;
		return { element: clause, cited, sentence, address, name: place };
	}
	const element = link.closest("figure, tr, .table") ?? link.closest("p") ?? link;
	// What a link cites is its own name: 引用：…
	const title = link.getAttribute("aria-label")?.split("：").slice(1).join("：") || document.title;
	const address = element.id ? `${page}#${element.id}` : page;
	const cited: Cited = { author: isPartOf.name, title, kind: "DS", date: null, url: address };
	const last = element.closest("table")?.closest(".scroll") ?? element.closest("table") ?? element;
	return { element: last, cited, sentence: `${title}（见${isPartOf.name}，${address}）`, address, name: title };
}

function buildPanel({ cited, sentence, address, name }: Subject, version: string, close: () => void): HTMLElement {
	const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
	// What is cited twice of a site is two entries of a list: each has a name of its own.
	const key = [...(address.match(/[\w-]+/g) ?? []).slice(-4), version].join("-");
	const forms: [name: string, text: string][] = [
		["参考文献（GB/T 7714）", formatReference(cited, today)],
		["一句话", sentence],
		["链接", address],
		[`固定在内容版本 ${version} 的链接`, pinAddress(address, version)],
		["BibTeX", formatBibtex(cited, key, today)],
		["RIS", formatRis(cited, today)],
	];
	const panel = make("section", { className: "cite-panel" });
	panel.tabIndex = -1;
	panel.setAttribute("aria-label", `引用：${name}`);
	const status = make("p", { className: "copied" });
	status.setAttribute("role", "status");
	panel.append(
		make("b", { textContent: `引用：${name}` }),
		...forms.map(([form, text]) => {
			const block = make("div", {});
			const words = make("p", { textContent: text });
			block.append(
				make("span", { textContent: form }),
				words,
				makeButton(`复制${form}`, "复制", () => copy(text, form, panel)),
			);
			return block;
		}),
		makeButton("关闭引用", "关闭", close),
		status,
	);
	panel.addEventListener("keydown", ({ key: pressed }) => pressed === "Escape" && close());
	return panel;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, fields: Partial<HTMLElementTagNameMap[K]>) {
	return Object.assign(document.createElement(tag), fields);
}

function makeButton(label: string, text: string, press: () => void): HTMLButtonElement {
	const button = make("button", { type: "button", textContent: text });
	button.setAttribute("aria-label", label);
	button.addEventListener("click", press);
	return button;
}

async function copy(text: string, what: string, panel: Element): Promise<void> {
	const status = panel.querySelector(".copied");
	try {
		await navigator.clipboard.writeText(text);
		if (status) status.textContent = `已复制${what}`;
	} catch {
		if (status) status.textContent = `没有复制成，请选中${what}再复制`;
	}
}
