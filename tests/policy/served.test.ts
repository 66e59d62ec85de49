import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SERVERS } from "../../src/policy/server-config.ts";

const BASE = "/portal/kx/";
const FILES = ["index.html", "404.html", "embed/chart/index.html", "data/plan/progress.csv", "_astro/a.js"];
const ATTACHED = ["attachments/report.pdf", "attachments/photo.jpg", "attachments/form.xlsx"];

let folder: string;
let server: ChildProcess | null = null;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "served-"));
	// A server started by the machine's owner reads as somebody else.
	await chmod(folder, 0o755);
	for (const file of [...FILES, ...ATTACHED, "feeds/all.xml", "charts/plan/a.svg", "search/records.json"]) {
		await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
		await writeFile(path.join(folder, file), `本站的 ${file}`);
	}
});
afterEach(async () => {
	const ended = server?.exitCode === null && new Promise((resolve) => server?.once("exit", resolve));
	server?.kill();
	await ended;
	server = null;
	await rm(folder, { recursive: true });
});

const isInstalled = (name: string) => {
	try {
		return execFileSync("which", [name], { stdio: "pipe" }).length > 0;
	} catch {
		return false;
	}
};

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});

/** How to start each server with what we print for it, on a port of its own. */
const STARTS: Readonly<Record<string, (config: string, port: number) => [string, string[]]>> = {
	nginx: (config) => {
		const main = `daemon off;\npid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${config}}`;
		return ["nginx", ["-p", folder, "-c", write("nginx.conf", main)]];
	},
	caddy: (config) => ["caddy", ["run", "--adapter", "caddyfile", "--config", write("Caddyfile", config)]],
};

function write(name: string, text: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
}

async function serve(name: string): Promise<(address: string) => Promise<Response>> {
	const redirects = [{ from: `${BASE}old/`, to: `${BASE}new/` }];
	const port = await freePort();
	const config = (SERVERS.get(name)?.({ base: BASE, redirects, folder }) ?? "")
		.replace("listen 80;", `listen 127.0.0.1:${port};`)
		.replace(/^:80 /, `{\n\tadmin off\n}\nhttp://127.0.0.1:${port} `);
	const [command, args] = STARTS[name]?.(config, port) ?? expect.fail(name);
	let said = "";
	server = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
	server.stderr?.on("data", (text) => {
		said += text;
	});
	const ask = (address: string) => fetch(`http://127.0.0.1:${port}${BASE}${address}`, { redirect: "manual" });
	await expect
		.poll(
			() =>
				ask("").then(
					({ status }) => status,
					() => said,
				),
			{ timeout: 8000 },
		)
		.toBe(200);
	return ask;
}

/** What a reader's browser must be told of each file. */
const TOLD: readonly [file: string, header: string, value: string | null][] = [
	["", "content-type", "text/html; charset=utf-8"],
	["", "x-content-type-options", "nosniff"],
	["", "content-security-policy", "frame-ancestors 'self'"],
	["", "cache-control", "no-cache"],
	["", "access-control-allow-origin", null],
	["embed/chart/", "content-security-policy", "frame-ancestors *"],
	["data/plan/progress.csv", "content-type", "text/csv; charset=utf-8"],
	["data/plan/progress.csv", "access-control-allow-origin", "*"],
	["feeds/all.xml", "content-type", "application/xml; charset=utf-8"],
	["charts/plan/a.svg", "content-type", "image/svg+xml; charset=utf-8"],
	["search/records.json", "access-control-allow-origin", "*"],
	["_astro/a.js", "cache-control", "public, max-age=31536000, immutable"],
	["_astro/a.js", "content-type", "text/javascript; charset=utf-8"],
	["attachments/report.pdf", "content-type", "application/pdf"],
	...ATTACHED.flatMap((file): [string, string, string][] => [
		[file, "content-security-policy", "default-src 'none'; sandbox"],
		[file, "content-disposition", "attachment"],
		[file, "x-content-type-options", "nosniff"],
	]),
];

test.for(["nginx", "caddy"])(
	"a real %s tells browsers what each file is and what it may do",
	async (name, { skip }) => {
		skip(!isInstalled(name), `no ${name} on this machine`);
		const ask = await serve(name);
		for (const [file, header, value] of TOLD) {
			const response = await ask(file);
			expect([file, response.status, header, response.headers.get(header)]).toEqual([file, 200, header, value]);
		}
		const missing = await ask("nowhere/");
		expect([missing.status, await missing.text()]).toEqual([404, "本站的 404.html"]);
		expect(missing.headers.get("content-type")).toBe("text/html; charset=utf-8");
		const moved = await ask("old/");
		expect([moved.status, moved.headers.get("location")]).toEqual([301, `${BASE}new/`]);
	},
);

/** What a service that reads `_headers` answers: every block that fits is applied, `! Name` takes back what stood before it. */
function readHeaders(text: string, address: string): Headers {
	const headers = new Headers();
	for (const block of text.split("\n\n")) {
		const [pattern = "", ...lines] = block.trim().split("\n");
		if (!address.startsWith(pattern.replace(/\*$/, "")) || pattern === "") continue;
		for (const line of lines.map((one) => one.trim())) {
			const at = line.indexOf(":");
			if (line.startsWith("!")) headers.delete(line.slice(1).trim());
			else headers.append(line.slice(0, at), line.slice(at + 1).trim());
		}
	}
	return headers;
}

test("so does a service that reads `_headers`, which knows the types by itself", () => {
	const text = SERVERS.get("_headers")?.({ base: BASE, redirects: [], folder }) ?? "";
	for (const [file, header, value] of TOLD.filter(([, name]) => name !== "content-type")) {
		expect([file, header, readHeaders(text, BASE + file).get(header)]).toEqual([file, header, value]);
	}
});
