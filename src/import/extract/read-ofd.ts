import type { Element as XmlElement } from "@xmldom/xmldom";
import {
	attributeOf,
	childElements,
	elements,
	type OfficePackage,
	UnreadablePackage,
} from "../../files/office-package.ts";
import { lookUp } from "../../text/look-up.ts";
import { straightLines } from "./drawn-lines.ts";
import { DocumentTooLarge, MAX_PAGES } from "./limits.ts";
import type { PositionedPage, PositionedText } from "./positioned.ts";

/** OFD measures in millimetres, pages of positioned text in points. */
const POINTS = 72 / 25.4;
const A4 = [0, 0, 210, 297];

/** Reads where an OFD document (GB/T 33190) draws which text and which lines. Null where the package holds none. */
export function readOfd(office: OfficePackage): PositionedPage[] | null {
	if (!office.has("OFD.xml")) return null;
	return elements(office.read("OFD.xml"), "DocRoot").flatMap((root) => {
		const path = resolve("", root.textContent ?? "");
		const document = office.read(path);
		if (!document) throw new UnreadablePackage(`缺少 ${path}`);
		const area = numbersOf(elements(document, "PhysicalBox")[0]?.textContent ?? "");
		const templates = new Map(
			elements(document, "TemplatePage").map((page) => [
				attributeOf(page, "ID"),
				resolve(path, attributeOf(page, "BaseLoc")),
			]),
		);
		const pages = elements(elements(document, "Pages")[0], "Page");
		if (pages.length > MAX_PAGES) throw new DocumentTooLarge(`OFD 有 ${pages.length} 页，最多 ${MAX_PAGES} 页`);
		return pages.map((page) => readPage(office, resolve(path, attributeOf(page, "BaseLoc")), area, templates));
	});
}

function readPage(
	office: OfficePackage,
	path: string,
	area: readonly number[],
	templates: ReadonlyMap<string, string>,
): PositionedPage {
	const content = office.read(path);
	if (!content) throw new UnreadablePackage(`缺少 ${path}`);
	const own = numbersOf(elements(content, "PhysicalBox")[0]?.textContent ?? "");
	const box = [own, area, A4].find((one) => one.length === 4) ?? A4;
	const page: PositionedPage = {
		width: (box[2] ?? 0) * POINTS,
		height: (box[3] ?? 0) * POINTS,
		texts: [],
		lines: [],
		turned: [],
		pictures: 0,
	};
	const used = elements(content, "Template").map((one) => templates.get(attributeOf(one, "TemplateID")) ?? "");
	for (const drawn of [content, ...used.map((template) => office.read(template))]) {
		for (const object of elements(drawn, "TextObject")) readText(object, page);
		for (const object of elements(drawn, "PathObject")) readPath(object, page);
		page.pictures += elements(drawn, "ImageObject").length;
	}
	return page;
}

/** From the space of an object to the page, in points. */
type Placing = (x: number, y: number) => [number, number];

function placingOf(object: XmlElement): { place: Placing; scale: number; isTurned: boolean } {
	const [left = 0, top = 0] = numbersOf(attributeOf(object, "Boundary"));
	const matrix = numbersOf(attributeOf(object, "CTM"));
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.length === 6 ? matrix : [];
	return {
		place: (x, y) => [(left + a * x + c * y + e) * POINTS, (top + b * x + d * y + f) * POINTS],
		scale: Math.hypot(c, d),
		isTurned: Math.abs(b) > 0.1 * Math.abs(a) || a <= 0,
	};
}

function readText(object: XmlElement, page: PositionedPage): void {
	const { place, scale, isTurned } = placingOf(object);
	const size = Number(attributeOf(object, "Size")) * scale;
	for (const code of childElements(object).filter(({ localName }) => localName === "TextCode")) {
		if (isTurned) page.turned.push(code.textContent ?? "");
		else page.texts.push(...characters(code, place, size, scale));
	}
}

/** Every character by itself: the file says how far it stands from the one before. */
function characters(code: XmlElement, place: Placing, size: number, scale: number): PositionedText[] {
	const across = deltas(attributeOf(code, "DeltaX"));
	const down = deltas(attributeOf(code, "DeltaY"));
	let [x, y] = [Number(attributeOf(code, "X")), Number(attributeOf(code, "Y"))];
	const placed = [...(code.textContent ?? "")].map((text, index) => {
		const [left, baseline] = place(x, y);
		const width = size * (text.charCodeAt(0) < 0x2000 ? 0.5 : 1);
		x += across[index] ?? across.at(-1) ?? (down.length > 0 ? 0 : width / scale);
		y += down[index] ?? 0;
		return { text, x: left, y: baseline, width: width * POINTS, size: size * POINTS };
	});
	return placed.filter(({ text }) => text.trim() !== "");
}

/** `4.2 g 3 4.5`: distances, and how often one is repeated. */
function deltas(text: string): number[] {
	const words = text.trim().split(/\s+/).filter(Boolean);
	const distances: number[] = [];
	for (let at = 0; at < words.length; at += 1) {
		if (words[at] !== "g") distances.push(Number(words[at]));
		else {
			const times = Math.min(Number(words[at + 1]) || 0, 10_000);
			for (let time = 0; time < times; time += 1) distances.push(Number(words[at + 2]));
			at += 2;
		}
	}
	return distances.filter(Number.isFinite);
}

/** How many numbers follow a letter of a path. */
const STEPS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function readPath(object: XmlElement, page: PositionedPage): void {
	const { place } = placingOf(object);
	const isFilled = attributeOf(object, "Fill") === "true";
	const isStroked = attributeOf(object, "Stroke") !== "false";
	const words = (elements(object, "AbbreviatedData")[0]?.textContent ?? "").trim().split(/\s+/);
	let part: [number, number][] = [];
	const close = () => {
		page.lines.push(...straightLines(part, isFilled, isStroked));
		part = [];
	};
	for (let at = 0; at < words.length; at += 1 + (lookUp(STEPS, words[at] ?? "") ?? 0)) {
		const step = words[at] ?? "";
		if (step === "S" || step === "M") close();
		if (step === "C" && part[0]) part.push(part[0]);
		else if (["S", "M", "L"].includes(step)) part.push(place(Number(words[at + 1]), Number(words[at + 2])));
		else part = [];
	}
	close();
}

function numbersOf(text: string): number[] {
	return text.trim().split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
}

/** `Pages/Page_0/Content.xml` beside `Doc_0/Document.xml`, or `/Doc_0/…` from the root. */
function resolve(from: string, location: string): string {
	const folder = from.slice(0, from.lastIndexOf("/") + 1);
	const path = location.trim().replaceAll("\\", "/");
	return path.startsWith("/") ? path.slice(1) : folder + path.replace(/^\.\//, "");
}
