import { asksForScripts, pagePolicy, RUNNING_TYPE, readConnects } from "../policy/page-policy.ts";
import { attribute, codeOf, type Element } from "./page-elements.ts";

/** The page's own policy: one, before all that it governs, and exactly what its elements need. */
export function policyFaults(elements: readonly Element[]): string[] {
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
export function connectsOf(elements: readonly Element[]): string[] {
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
