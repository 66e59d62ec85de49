import { NOTE_MARK, type ReviewComments } from "../../src/diff/review-comment.ts";

/** Notes are cut where a service would refuse them; the whole is in the file beside. */
const LONGEST = 60_000;

/** Writes the report into the merge request, in the place of the one that an earlier run wrote. Throws when it is refused. */
export async function postReport({ list, update, headers }: ReviewComments, report: string): Promise<void> {
	const cut = report.length > LONGEST ? `${report.slice(0, LONGEST)}\n\n……全文见构建产物 report.md` : report;
	const body = JSON.stringify({ body: `${NOTE_MARK}\n${cut}` });
	const found = (await (await ask(`${list}?per_page=100`, { headers })).json()) as { id: number; body: string }[];
	const earlier = found.find((note) => note.body.startsWith(NOTE_MARK));
	const { url, method } = earlier ? update(earlier.id) : { url: list, method: "POST" };
	await ask(url, { method, headers: { ...headers, "content-type": "application/json" }, body });
}

async function ask(url: string, options: RequestInit): Promise<Response> {
	const response = await fetch(url, options).catch((error: Error) => {
		throw new Error(`${new URL(url).host} 连不上：${(error.cause as Error | undefined)?.message ?? error.message}`);
	});
	if (!response.ok) throw new Error(`${new URL(url).host} 答复 ${response.status}，没有写进合并请求；请核对令牌的权限`);
	return response;
}
