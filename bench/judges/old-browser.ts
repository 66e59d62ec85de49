import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A browser too old for today's drivers: one page, opened and asked by the protocol that it knows. */
export interface OldBrowser {
	/** Opens an address; gives what an expression comes to there, asked again until it is true or ten seconds are over. */
	ask(address: string, expression: string): Promise<unknown>;
	close(): Promise<void>;
}

const PATIENCE = 10_000;
const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--window-size=360,740"];

/** Starts the program at `file`. Throws when it does not say where it listens. */
export async function openOldBrowser(file: string): Promise<OldBrowser> {
	const profile = await mkdtemp(path.join(tmpdir(), "old-browser-"));
	const env = { ...process.env, LD_LIBRARY_PATH: path.join(path.dirname(file), "lib") };
	const program = spawn(file, [...ARGUMENTS, `--user-data-dir=${profile}`], { env });
	const port = await listeningPort(program);
	const call = await connect(port);
	await call("Emulation.setDeviceMetricsOverride", { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
	const evaluate = async (expression: string) => {
		const { result } = (await call("Runtime.evaluate", { expression, returnByValue: true })) as {
			result: { value?: unknown };
		};
		return result.value;
	};
	return {
		async ask(address, expression) {
			await call("Page.navigate", { url: address });
			const end = Date.now() + PATIENCE;
			let value: unknown;
			do {
				await new Promise((resolve) => setTimeout(resolve, 200));
				value = await evaluate(`location.href === ${JSON.stringify(address)} && ${expression}`);
			} while (!value && Date.now() < end);
			return value;
		},
		async close() {
			const gone = new Promise((resolve) => program.once("exit", resolve));
			program.kill();
			await gone;
			await rm(profile, { recursive: true, force: true });
		},
	};
}

function listeningPort(program: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		let said = "";
		program.stderr?.on("data", (piece) => {
			said += piece;
			const port = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
			if (port) resolve(Number(port));
		});
		program.once("exit", () => reject(new Error(`这个浏览器没有启动：\n${said.slice(-500)}`)));
		program.once("error", reject);
	});
}

type Call = (method: string, params: object) => Promise<unknown>;

async function connect(port: number): Promise<Call> {
	const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
		type: string;
		webSocketDebuggerUrl: string;
	}[];
	const page = pages.find(({ type }) => type === "page");
	const socket = new WebSocket(page?.webSocketDebuggerUrl ?? "");
	await new Promise((resolve) => socket.addEventListener("open", resolve));
	const waiting = new Map<number, (result: unknown) => void>();
	socket.addEventListener("message", ({ data }) => {
		const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
		waiting.get(id)?.(result);
		waiting.delete(id);
	});
	let last = 0;
	return (method, params) => {
		last += 1;
		const id = last;
		socket.send(JSON.stringify({ id, method, params }));
		return new Promise((resolve) => waiting.set(id, resolve));
	};
}
