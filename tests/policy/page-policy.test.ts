import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, test } from "vitest";
import { ELDERS } from "../../src/editions/elders.ts";
import { pagePolicy, readConnects, withPlainValues, withPolicy } from "../../src/policy/page-policy.ts";

const BARE = {
	scripts: [],
	styles: [],
	loadsStyles: false,
	loadsScripts: false,
	searches: false,
	connects: [],
	sendsForms: false,
	isKept: false,
};
const ALL = {
	scripts: ["a()"],
	styles: ["p{}"],
	loadsStyles: true,
	loadsScripts: true,
	searches: true,
	connects: ["https://a.example/b/search/"],
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
	expect(pagePolicy(BARE)).toMatch(/connect-src 'self'$/);
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

test("a title that looks like a drawing takes nothing of its page with it, in no edition", () => {
	const html = `<head><meta charset="utf-8"><meta name="a" content="绿色学校<svg/onload=alert(1)></head>"><style>p{}</style><script>a<b>c</script></head><main><h1>绿色学校&lt;svg</h1><svg><path/></svg><p>后面</p></main>`;
	const plain = withPlainValues(html);
	expect(plain).toContain('content="绿色学校&lt;svg/onload=alert(1)&gt;&lt;/head&gt;"');
	expect(plain).toContain("<script>a<b>c</script>");
	const elders = ELDERS.change(plain);
	expect(elders).toContain("<style>p{}</style>");
	expect(elders).toContain("<p>后面</p>");
	expect(elders).not.toContain("<path/>");
	expect(withPolicy(elders).match(/sha256/g)).toHaveLength(3);
});
