import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, test } from "vitest";
import { pagePolicy, readConnects, withPolicy } from "../../src/policy/page-policy.ts";

const BARE = {
	scripts: [],
	styles: [],
	loadsScripts: false,
	searches: false,
	connects: [],
	reads: false,
	sendsForms: false,
	isKept: false,
};
const ALL = {
	scripts: ["a()"],
	styles: ["p{}"],
	loadsScripts: true,
	searches: true,
	connects: ["https://a.example/b/search/"],
	reads: true,
	sendsForms: true,
	isKept: true,
};

test.each([
	["a page that runs nothing", BARE],
	["a page with its own code", { ...BARE, scripts: ["a()"], styles: ["p{}"], sendsForms: true }],
	["a page that does all that a page here may", ALL],
])("Google's evaluator of policies finds nothing high about %s", (_, needs) => {
	const found = new CspEvaluator(new CspParser(pagePolicy(needs)).csp).evaluate();
	// `'self'` may hold what others have put there; nobody but the publisher puts anything on this server.
	const own = found.filter(({ directive, value }) => !(directive === "script-src" && value === "'self'"));
	expect(own.filter(({ severity }) => severity < Severity.MEDIUM)).toEqual([]);
});

test("the evaluator would say so: one word in a policy is enough", () => {
	const policy = pagePolicy(ALL).replace("script-src", "script-src 'unsafe-eval' data:");
	const found = new CspEvaluator(new CspParser(policy).csp).evaluate();
	expect(found.some(({ severity }) => severity === Severity.HIGH)).toBe(true);
});

test("a page that reads other sites says which folders, and nothing in them can end the rule or widen it", () => {
	const html = `<meta charset="utf-8"><search data-federation="/search/federation.js" data-connects="https://a.example/search/ http://b.example:8080/kx/search/"></search>`;
	expect(withPolicy(html)).toContain("connect-src 'self' https://a.example/search/ http://b.example:8080/kx/search/\"");
	for (const odd of [
		"https://*.example/",
		"https://a.example/;script-src *",
		"https:",
		"*",
		"'unsafe-inline'",
		"https://a.example",
	])
		expect(() => readConnects(odd)).toThrow("应为另一个站点的文件夹");
});
