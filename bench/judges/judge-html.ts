import { HtmlValidate } from "html-validate";

/**
 * What HTML itself and the guidelines for access ask of a page. Settings that work at once have no button to send them,
 * and the build puts all of a page in one line.
 */
const validator = new HtmlValidate({
	root: true,
	extends: ["html-validate:standard", "html-validate:a11y"],
	// A heading may have a name of its own: ARIA lets it.
	rules: { "wcag/h32": "off", "aria-label-misuse": ["error", { allowAnyNamable: true }] },
});

/** Every breach of the standard in a page: one line each. */
export async function judgeHtml(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
	);
}
