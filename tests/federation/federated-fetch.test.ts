import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchJson, inTime, PATIENCE } from "../../src/client/federation/federated-fetch.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** What is said of a site whose server does this. */
async function saidOf(answer: (signal: AbortSignal) => Promise<Response>): Promise<string> {
	vi.stubGlobal("fetch", (_: string, { signal }: { signal: AbortSignal }) => answer(signal));
	const said = fetchJson("https://a.example/search/records.json").then(
		() => "answered",
		(error: Error) => error.message,
	);
	await vi.advanceTimersByTimeAsync(PATIENCE);
	return said;
}
const until = (signal: AbortSignal) =>
	new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));

test("a site that never answers, or never ends its answer, is waited for ten seconds and then named", async () => {
	expect(PATIENCE).toBe(10_000);
	expect(await saidOf(until)).toBe("10 秒内没有答复");
	const endless = async (signal: AbortSignal) => ({ ok: true, text: () => until(signal) }) as unknown as Response;
	expect(await saidOf(endless)).toBe("10 秒内没有答复");
	const late = inTime(new Promise(() => undefined)).catch((error: Error) => error.message);
	await vi.advanceTimersByTimeAsync(PATIENCE);
	expect(await late).toBe("10 秒内没有答复");
});

test("a refusal, an error of the server and something else than data are told apart", async () => {
	expect(await saidOf(() => Promise.reject(new TypeError("Failed to fetch")))).toBe("连不上，或那里不允许本页读取");
	expect(await saidOf(async () => new Response("", { status: 503 }))).toBe("答复 503，没有搜索数据");
	expect(await saidOf(async () => new Response("<!doctype html>"))).toBe("答复的不是搜索数据");
	expect(await saidOf(async () => new Response("{}"))).toBe("answered");
});

test("nothing goes along that says who asks", async () => {
	let sent: RequestInit = {};
	vi.stubGlobal("fetch", async (_: string, options: RequestInit) => {
		sent = options;
		return new Response("{}");
	});
	await fetchJson("https://a.example/search/records.json");
	expect(sent).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
});
