import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { type ContentFiles, createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { extractText } from "../../src/import/extract/extract.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { draftPlan } from "../../src/import/write/plan-draft.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { draftSite } from "../../src/new/new-site.ts";
import { type Answer, answerCandidate } from "../../src/preview/answer-candidate.ts";
import { type Candidate, listCandidates } from "../../src/preview/candidates.ts";
import { reviewRequests } from "../../src/preview/review-requests.ts";
import type { Project } from "../../src/project.ts";
import { parseContent } from "../../src/records/content-records.ts";
import { SMALL_DOCUMENT } from "../small-document.ts";

const TODAY = "2024-03-01";
let content: ContentFiles;

beforeAll(() => {
	const site = draftSite({ city: "溪城市", "short-city": "溪城", name: "溪城市节水公开", plan: "water", base: "/" });
	const empty = withFiles(createContentFiles("content", new Map()), [["site.yaml", site]]);
	const draft = draftPlan(empty, "water", recognizeDocument(extractText(SMALL_DOCUMENT)), "water");
	content = withFiles(empty, [...draft.departments, ...draft.plan]);
});

const candidatesIn = (files: ContentFiles) => listCandidates(parseContent(files));
const find = (test: (one: Candidate) => boolean, files = content) => candidatesIn(files).find(test) ?? expect.fail();
const textOf = (files: ContentFiles, file: string) => new TextDecoder().decode(files.bytes.get(file));
const everyField = ({ fields }: Candidate) =>
	new Map(fields.map(({ name, value }) => [name, Array.isArray(value) ? value.join("\n") : String(value)]));

function answered(
	candidate: Candidate,
	{ fields = {}, ...answer }: Partial<Omit<Answer, "fields">> & { fields?: Record<string, string> },
	files = content,
) {
	const all = new Map([...everyField(candidate), ...Object.entries(fields)]);
	return answerCandidate(files, candidate, { act: "accept", hasNoDue: false, into: "", ...answer, fields: all }, TODAY);
}
function after(candidate: Candidate, answer: Parameters<typeof answered>[1], files = content): ContentFiles {
	const done = answered(candidate, answer, files);
	if ("faults" in done) return expect.fail(done.faults.join("\n"));
	const bytes = new Map(files.bytes);
	for (const [file, text] of done.files)
		text === null ? bytes.delete(file) : bytes.set(file, new TextEncoder().encode(text));
	return createContentFiles(files.name, bytes);
}

test("everything that was recognised stands beside its paragraph, the offices first", () => {
	const all = candidatesIn(content);
	expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["部门", "目标", "交付事项", "分工", "期限"]));
	expect(all.slice(0, 3).map(({ kind }) => kind)).toEqual(["部门", "部门", "部门"]);
	for (const { sentence, quote } of all) expect(sentence).toContain(quote);
	const school = find(({ kind, quote }) => kind === "目标" && quote.includes("学校"));
	expect(Object.fromEntries(everyField(school))).toMatchObject({
		value: "80",
		unit: "%",
		due: "2025",
		"baseline.value": "40",
	});
});

test("what is accepted is published as it was left; a machine's note and a mark of its are not", () => {
	const school = find(({ kind, quote }) => kind === "目标" && quote.includes("学校"));
	const files = after(school, {
		fields: { title: "节水型学校比例", id: "water-saving-schools", body: "按市教育局公布的名单数。" },
	});
	expect(files.bytes.has(school.file)).toBe(false);
	const text = textOf(files, "plans/water/targets/water-saving-schools.mdx");
	expect(text).not.toMatch(/draft|导入程序/);
	expect(text).toMatch(
		/^---\norder: 1\ntitle: 节水型学校比例\n[\s\S]*baseline:\n {2}period: 2020\n[\s\S]*---\n\n按市教育局公布的名单数。\n$/,
	);
	const site = buildSite(checkContent(files, TODAY).records ?? expect.fail(), TODAY);
	expect(site.featuredPlan.targets.map(({ title, value }) => [title, value])).toEqual([["节水型学校比例", 80]]);
	// Nothing else was decided with it.
	expect(candidatesIn(files).length).toBe(candidatesIn(content).length - 1);
});

test("silence is no finding: without a due date somebody must have seen that the text sets none", () => {
	const base = find(({ kind, quote }) => kind === "目标" && quote.includes("12个"));
	expect(answered(base, { fields: { due: "" } })).toEqual({
		faults: [expect.stringContaining("勾选“原文没有写期限”")],
	});
	const text = textOf(after(base, { fields: { due: "", dueQuote: "" }, hasNoDue: true }), base.file);
	expect(text).toContain("unwritten: [期限]");
	expect(answered(base, { fields: { due: "2025" }, hasNoDue: true })).toEqual({
		faults: [expect.stringContaining("只留一个")],
	});
});

test("an answer that the check refuses writes nothing and says why", () => {
	const school = find(({ kind, quote }) => kind === "目标" && quote.includes("学校"));
	expect(answered(school, { fields: { quote: "提高到90%以上" } })).toEqual({
		faults: [expect.stringContaining("quote-not-literal")],
	});
	expect(answered(school, { fields: { id: "../x" } })).toEqual({
		faults: [expect.stringContaining("文件名读到“../x”")],
	});
	const duty = find(({ kind }) => kind === "分工");
	// Its office is a draft still.
	expect(answered(duty, {})).toEqual({ faults: [expect.stringContaining("draft-office-named")] });
	const office = find(({ kind, quote }) => kind === "部门" && quote === "市水务局");
	const files = after(office, {});
	const accepted = after(
		find(({ kind }) => kind === "分工", files),
		{},
		files,
	);
	expect(
		buildSite(checkContent(accepted, TODAY).records ?? expect.fail(), TODAY).featuredPlan.responsibilities,
	).toHaveLength(1);
});

test("what is no promise goes, what is the same as another is named there, what is changed stays a draft", () => {
	const deadline = find(({ kind }) => kind === "期限");
	const without = textOf(after(deadline, { act: "drop" }), deadline.file);
	expect(without).not.toContain("2023年6月底前完成\n    due");
	expect(without).toContain("responsibilities:");
	const [one, other] = candidatesIn(content).filter(({ kind }) => kind === "交付事项") as [Candidate, Candidate];
	const files = after(one, { act: "merge", into: other.file });
	expect(files.bytes.has(one.file)).toBe(false);
	expect(textOf(files, other.file)).toContain(`同一事项还见于条款 ${one.clause} ：“${one.quote}”。`);
	const kept = textOf(after(one, { act: "keep", fields: { title: "另一个标题" } }), one.file);
	expect(kept).toMatch(/title: 另一个标题[\s\S]*draft: true/);
});

test("two names of one office become one: where either stood the other stands, and searches still find it", () => {
	const [one, other] = ["市水务局", "市财政局"].map((name) =>
		find(({ kind, quote }) => kind === "部门" && quote === name),
	);
	if (!one || !other) return expect.fail();
	// The text names both in one list: to take one for the other is not what it says.
	expect(answered(one, { act: "merge", into: other.file })).toEqual({
		faults: expect.arrayContaining([expect.stringMatching(/duty-department|left-out|not-named/)]),
	});
	// A machine that cut a name wrongly: the same office under a longer name.
	const wrong = textOf(content, one.file).replace("name: 市水务局", "name: 市水务局牵头");
	const twice = withFiles(content, [["departments/wrong.mdx", wrong]]);
	const cut = find(({ file }) => file === "departments/wrong.mdx", twice);
	expect(cut.twins.map(({ title }) => title)).toContain("市水务局");
	const merged = after(cut, { act: "merge", into: one.file }, twice);
	expect(merged.bytes.has("departments/wrong.mdx")).toBe(false);
	expect(textOf(merged, one.file)).toContain("aliases: [市水务局牵头]");
	expect(checkContent(merged, TODAY).problems.filter(({ severity }) => severity === "error")).toEqual([]);
	expect(answered(cut, { act: "merge", into: "departments/none.mdx" }, twice)).toEqual({
		faults: ["没有选与哪一项相同"],
	});
});

test("a list that was read as two duties becomes one, in the words that hold both; two roles do not", () => {
	const joint = SMALL_DOCUMENT.replace("市水务局，配合单位：市财政局", "市水务局、市财政局");
	const draft = draftPlan(content, "joint", recognizeDocument(extractText(joint)), "joint");
	const [file = "", text = ""] = [...draft.plan].find(([, words]) => words.includes("市水务局, 市财政局")) ?? [];
	const one = (name: string) => `    quote: ${name}\n    role: 牵头\n    departments: [${name}]\n    draft: true`;
	const split = text.replace(
		/ {4}quote: .*\n {4}role: 牵头\n {4}departments: \[市水务局, 市财政局\]\n {4}draft: true/,
		`${one("市水务局")}\n  - clause: 2-1-2\n${one("市财政局")}`,
	);
	const two = withFiles(content, [...draft.plan, [file, split]]);
	const duty = find((candidate) => candidate.file === file && candidate.quote === "市财政局", two);
	const into =
		duty.twins.find(({ title }) => title === "牵头：市水务局")?.id ?? expect.fail(JSON.stringify(duty.twins));
	const merged = textOf(after(duty, { act: "merge", into }, two), file);
	expect(merged).toContain("quote: 市水务局、市财政局\n");
	expect(merged).toContain("departments: [市水务局, 市财政局]");
	expect(merged.match(/role: 牵头/g)?.length).toBe(text.match(/role: 牵头/g)?.length);
	const roles = withFiles(two, [
		[file, split.replace("quote: 市财政局\n    role: 牵头", "quote: 市财政局\n    role: 配合")],
	]);
	const support = find((candidate) => candidate.file === file && candidate.quote === "市财政局", roles);
	expect(answered(support, { act: "merge", into }, roles)).toEqual({
		faults: [expect.stringContaining("不能并成一项")],
	});
});

/** Sends a form to a review that holds `content`; gives the answer's status and what was written. */
async function send(headers: Record<string, string>, form: Record<string, string>) {
	const written: string[] = [];
	const review = reviewRequests({
		project: () => ({ content, asOf: TODAY }) as Project,
		write: async (files) => void written.push(...files.keys()),
		refresh: async () => {},
	});
	const server = createServer((asked, response) => void review(asked, response, "/"));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const ask = (method: string, more: Record<string, string>, body = "") =>
		new Promise<{ status: number; text: string; headers: IncomingMessage["headers"] }>((resolve, reject) => {
			const asked = request({
				port,
				method,
				path: "/@review/",
				host: "127.0.0.1",
				headers: { host: `localhost:${port}`, ...more },
			});
			asked.on("error", reject).on("response", async (response) => {
				let text = "";
				for await (const chunk of response) text += chunk;
				resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
			});
			asked.end(body);
		});
	const page = await ask("GET", {});
	const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? "";
	const own = { origin: `http://localhost:${port}`, "content-type": "application/x-www-form-urlencoded" };
	const fields = { token: hidden("token"), id: hidden("id"), sum: hidden("sum"), act: "keep", ...form };
	const answer = await ask("POST", { ...own, ...headers }, new URLSearchParams(fields).toString());
	server.close();
	return { ...answer, written, page };
}

test("only a form of this page, from this machine, writes", async () => {
	const good = await send({}, {});
	expect([good.status, good.written.length, good.page.status]).toEqual([200, 1, 200]);
	expect(good.page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
	for (const [headers, form] of [
		[{ origin: "https://www.example.com" }, {}],
		[{ origin: "null" }, {}],
		[{ host: "rebound.example.com", origin: "http://rebound.example.com" }, {}],
		[{ "sec-fetch-site": "cross-site" }, {}],
		[{ "content-type": "text/plain" }, {}],
		[{}, { token: "0".repeat(32) }],
		[{}, { token: "" }],
	] as [Record<string, string>, Record<string, string>][]) {
		const { status, written } = await send(headers, form);
		expect([headers, form, status, written]).toEqual([headers, form, 403, []]);
	}
	const long = await send({}, { "f.name": "长".repeat(200_000) });
	expect([long.status, long.written]).toEqual([413, []]);
});

test("an answer to what has changed, or is none, writes nothing", async () => {
	for (const form of [{ sum: "0" }, { id: "site.yaml" }, { id: "../x" }, { act: "publish" }, { act: "toString" }]) {
		const { status, written, text } = await send({}, form as Record<string, string>);
		expect([form, status, written]).toEqual([form, 200, []]);
		expect(text).toContain("没有写入");
	}
});
