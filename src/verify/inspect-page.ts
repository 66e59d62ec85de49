import { asksForScripts, pagePolicy, RUNNING_TYPE, readConnects } from "../policy/page-policy.ts";
import { isReadAhead, READ_AHEAD_TYPE } from "../policy/read-ahead.ts";
import type { FileFindings } from "./inspect-file.ts";
import { fetchedByStyles } from "./inspect-styles.ts";
import { attribute, codeOf, type Element, readElements } from "./page-elements.ts";

/** What one page holds: where it links to, what can be linked to, and what it must not hold. */
interface PageFindings {
	ids: Set<string>;
	links: string[];
	faults: string[];
	/** Folders of other sites that its policy lets it read. */
	connects: string[];
}

/** Attributes through which a page makes the browser fetch something or go somewhere without being asked. */
const FETCHING: ReadonlySet<string> = new Set([
	"src",
	"srcset",
	"poster",
	"data",
	"background",
	"manifest",
	"imagesrcset",
]);
/** Attributes that lead on when a reader asks for it. */
const LEADING: ReadonlySet<string> = new Set(["href", "xlink:href", "action", "formaction", "cite"]);
/** Elements that pages of this site never hold. */
const REFUSED: ReadonlySet<string> = new Set([
	"base",
	"object",
	"embed",
	"applet",
	"frame",
	"frameset",
	"foreignobject",
]);
/** Relations by which a `link` names another address without fetching it. */
const NAMING = /^(canonical|alternate|license|author|help|search|next|prev|up|me)( |$)/;
/** What a reader may be led to; `javascript:`, `data:` and all others are not. */
const LED_TO = /^(https?|mailto|tel):/i;
const SCHEME = /^[\s\0]*([a-z][a-z0-9+.-]*):/i;

/** Reads a page's HTML. */
export function inspectPage(html: string): FileFindings {
	const elements = readElements(html);
	const findings: PageFindings = { ids: new Set(), links: [], faults: [], connects: connectsOf(elements) };
	for (const element of elements) inspectElement(element, findings);
	findings.faults.push(...policyFaults(elements));
	return { ...findings, ids: [...findings.ids] };
}

function inspectElement(element: Element, findings: PageFindings): void {
	const tag = element.tagName.toLowerCase();
	if (REFUSED.has(tag)) findings.faults.push(`有不该有的 <${tag}>`);
	const id = attribute(element, "id");
	if (id !== undefined) {
		if (findings.ids.has(id)) findings.faults.push(`编号 ${id} 重复`);
		findings.ids.add(id);
	}
	for (const { name, prefix, value } of element.attrs) {
		inspectAttribute(tag, prefix ? `${prefix}:${name}` : name, value, element, findings);
	}
	if (
		tag === "script" &&
		attribute(element, "type")?.toLowerCase() === READ_AHEAD_TYPE &&
		!isReadAhead(codeOf(element))
	)
		findings.faults.push("预读规则不是本站的");
	if (tag === "style") follow(fetchedByStyles(codeOf(element)), "style", findings);
}

function inspectAttribute(tag: string, name: string, value: string, element: Element, findings: PageFindings): void {
	if (name === "style" || name === "srcdoc" || name === "ping" || name.startsWith("on")) {
		findings.faults.push(`<${tag}> 有内联的 ${name}`);
	} else if (FETCHING.has(name)) {
		follow(name.endsWith("srcset") ? addressesOfSet(value) : [value], tag, findings);
	} else if (LEADING.has(name)) {
		if (["a", "area"].includes(tag) || name === "cite" || isNaming(tag, element)) lead(value, tag, findings);
		else follow([value], tag, findings);
	} else if (tag === "meta" && name === "http-equiv" && value.toLowerCase() === "refresh") {
		follow([/url=(.*)$/i.exec(attribute(element, "content") ?? "")?.[1]?.trim() ?? ""], "meta", findings);
	}
}

const isNaming = (tag: string, element: Element) => tag === "link" && NAMING.test(attribute(element, "rel") ?? "");

/** Notes addresses that the browser goes to of its own accord: of this site only. */
function follow(urls: readonly string[], tag: string, { faults, links }: PageFindings): void {
	for (const url of urls) {
		if (/^[\s\0]*(https?:)?[\\/]{2}/i.test(url) || SCHEME.test(url)) faults.push(`<${tag}> 请求外部地址 ${url}`);
		else links.push(url);
	}
}

function lead(url: string, tag: string, { faults, links }: PageFindings): void {
	if (SCHEME.test(url) && !LED_TO.test(url)) faults.push(`<${tag}> 的链接 ${url} 不是网址`);
	else links.push(url);
}

const addressesOfSet = (set: string) => set.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");

/** The page's own policy: one, before all that it governs, and exactly what its elements need. */
function policyFaults(elements: readonly Element[]): string[] {
	const isPolicy = (element: Element) =>
		element.tagName === "meta" && attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy";
	const policies = elements.filter(isPolicy);
	if (policies.length !== 1) return [`有 ${policies.length} 条内容安全策略，应有一条`];
	const [policy] = policies as [Element];
	const governed = elements.findIndex(({ tagName }) => ["script", "style", "link", "body"].includes(tagName));
	if (elements.indexOf(policy) > governed) return ["内容安全策略写在它要管的内容之后"];
	const needed = pagePolicy(needsOf(elements));
	return attribute(policy, "content") === needed ? [] : [`内容安全策略与页面不符，应为 ${needed}`];
}

/** The folders of other sites that a page says it reads; none where what it says is no such list. */
function connectsOf(elements: readonly Element[]): string[] {
	try {
		return elements.flatMap((one) => readConnects(attribute(one, "data-connects")));
	} catch {
		return [];
	}
}

/** Read from the elements that a browser makes; the build reads the text by pattern: where the two differ, a page is refused. */
function needsOf(elements: readonly Element[]) {
	const running = elements.filter((one) => one.tagName === "script" && RUNNING_TYPE.test(attribute(one, "type") ?? ""));
	const isLoaded = (script: Element) => attribute(script, "src") !== undefined;
	const scripts = running.filter((script) => !isLoaded(script)).map(codeOf);
	return {
		scripts,
		styles: elements.filter(({ tagName }) => tagName === "style").map(codeOf),
		loadsStyles: elements.some(
			(one) => one.tagName === "link" && attribute(one, "rel")?.toLowerCase() === "stylesheet",
		),
		loadsScripts: running.some(isLoaded) || scripts.some(asksForScripts),
		searches: elements.some(({ attrs }) => attrs.some(({ name }) => /^data-(search|federation)$/.test(name))),
		connects: connectsOf(elements),
		sendsForms: elements.some(({ tagName }) => tagName === "form"),
		isKept: elements.some((one) => one.tagName === "link" && attribute(one, "rel") === "manifest"),
	};
}
