import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Project } from "../project.ts";
import { parseContent } from "../records/content-records.ts";
import { type Answer, answerCandidate } from "./answer-candidate.ts";
import { listCandidates } from "./candidates.ts";
import { pageOf, type Review, renderReview } from "./review-page.ts";
import { REVIEW_CSS } from "./review-styles.ts";

/** How answers reach the content. */
export interface ReviewDesk {
	/** The content as it stands, errors or not. */
	project(): Project;
	/** Writes files below the content folder, whole; null takes one away. */
	write(files: ReadonlyMap<string, string | null>): Promise<void>;
	/** Reads the content again, so that the next page shows what was written. */
	refresh(): Promise<void>;
}

/** The longest form, in bytes. */
const LIMIT = 256 * 1024;
const HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const SAFE = {
	"content-security-policy":
		"default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
	"cache-control": "no-store",
	// The address of the form's own origin must reach the answer, and nobody else.
	"referrer-policy": "same-origin",
	"x-content-type-options": "nosniff",
};

/**
 * Answers requests for the review page below `base`; false for every other. Only this machine is answered; a form is
 * taken only from a page that this server made: same origin, and its token.
 */
export function reviewRequests(desk: ReviewDesk) {
	const token = randomBytes(16).toString("hex");
	// One after another: of two answers that come at once, the second sees what the first wrote.
	let last: Promise<unknown> = Promise.resolve();
	return async (request: IncomingMessage, response: ServerResponse, base: string): Promise<boolean> => {
		const url = new URL(request.url ?? "/", "http://localhost");
		const isStyle = url.pathname === `${base}@review.css`;
		if (!isStyle && url.pathname !== `${base}@review/`) return false;
		const say = (status: number, type: string, text: string) =>
			response.writeHead(status, { "content-type": `text/${type}; charset=utf-8`, ...SAFE }).end(text);
		const show = (more: Partial<Review>) => say(200, "html", renderReview(reviewOf(desk, { base, token, ...more })));
		const form = await admit(request, token);
		if (Array.isArray(form)) say(form[0], "plain", form[1]);
		else if (isStyle) say(200, "css", REVIEW_CSS);
		else if (form === null) show({ page: Number(url.searchParams.get("page")) || 0 });
		else {
			const mine = last.then(() => takeAnswer(desk, form));
			last = mine.catch(() => {});
			show(await mine);
		}
		return true;
	};
}

/** The form that a request brings, null where it only looks; or why it is not answered. */
async function admit(request: IncomingMessage, token: string): Promise<URLSearchParams | null | [number, string]> {
	if (!isFromHere(request)) return [403, "只在本机打开"];
	if (request.method === "GET") return null;
	if (request.method !== "POST" || !isOwnForm(request)) return [403, "只接受本页自己的表单"];
	const form = await readForm(request);
	if (!form) return [413, "表单太长"];
	return isSame(form.get("token") ?? "", token) ? form : [403, "页面已经过期，请重新打开"];
}

/** Takes one answer; gives what the page says next. */
async function takeAnswer(desk: ReviewDesk, form: URLSearchParams): Promise<Partial<Review>> {
	await desk.refresh();
	const { content, asOf } = desk.project();
	const candidates = listCandidates(parseContent(content));
	const id = form.get("id") ?? "";
	const candidate = candidates.find((one) => one.id === id);
	const act = form.get("act") ?? "";
	const fields = new Map(
		[...form].flatMap(([name, value]) =>
			name.startsWith("f.") ? [[name.slice(2), value.replaceAll("\r\n", "\n")]] : [],
		),
	) as ReadonlyMap<string, string>;
	if (!candidate || !isAct(act) || form.get("sum") !== sumOf(content.bytes.get(candidate.file))) {
		return { told: "没有写入：文件刚才被改过，下面是它现在的样子，请再看一次", page: pageOf(candidates, id) };
	}
	const page = pageOf(candidates, id);
	const answer = { act, fields, hasNoDue: form.get("hasNoDue") === "1", into: form.get("into") ?? "" };
	const answered = answerCandidate(content, candidate, answer, asOf);
	if ("faults" in answered) return { page, refused: { id, fields, faults: answered.faults } };
	await desk.write(answered.files);
	await desk.refresh();
	return { page, told: `已写入：${[...answered.files.keys()].join("、")}` };
}

const ACTS: readonly string[] = ["accept", "keep", "drop", "merge"] satisfies Answer["act"][];
const isAct = (act: string): act is Answer["act"] => ACTS.includes(act);

function reviewOf(desk: ReviewDesk, more: Partial<Review> & Pick<Review, "base" | "token">): Review {
	const { content } = desk.project();
	const candidates = listCandidates(parseContent(content));
	const sums = new Map(candidates.map(({ file }) => [file, sumOf(content.bytes.get(file))]));
	return { candidates, sums, page: 0, refused: null, told: "", ...more };
}

const sumOf = (bytes: Uint8Array | undefined) =>
	createHash("sha256")
		.update(bytes ?? "")
		.digest("hex")
		.slice(0, 16);

/** A name of this machine, asked from this machine: no other page's name that was made to point here. */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
	return HERE.test(headers.host ?? "") && LOOPBACK.test(socket.remoteAddress ?? "");
}

function isOwnForm({ headers }: IncomingMessage): boolean {
	const site = headers["sec-fetch-site"];
	return (
		headers.origin === `http://${headers.host}` &&
		(site === undefined || site === "same-origin") &&
		headers["content-type"] === "application/x-www-form-urlencoded"
	);
}

const isSame = (given: string, token: string) =>
	given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > LIMIT) return null;
		chunks.push(chunk);
	}
	return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
