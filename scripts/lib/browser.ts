import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import bundled, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const SYSTEM_BROWSERS = [
	"/usr/bin/google-chrome",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/microsoft-edge",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser that asks nothing of the network but the page it is shown, and runs in a container too. */
const ARGUMENTS = [
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
	"--no-sandbox",
];

/** Starts the system's Chrome, Chromium or Edge, else the Chromium that npm brought; `BROWSER_PATH` names another. `names` are resolved as this machine. */
export async function launchBrowser(names = ""): Promise<Browser> {
	const args = [...ARGUMENTS, ...(names ? [`--host-resolver-rules=MAP ${names} 127.0.0.1`] : [])];
	const wanted = process.env["BROWSER_PATH"] ?? SYSTEM_BROWSERS.find((file) => existsSync(file)) ?? "bundled";
	if (wanted === "bundled") return launchBundled(args);
	return chromium.launch({ executablePath: wanted, args });
}

/**
 * The package's own arguments are left out: they run all in one process, which ends with the first page that closes.
 * A bare system lacks libraries that Chromium needs; the package has them too.
 */
async function launchBundled(args: string[]): Promise<Browser> {
	const executablePath = await bundled.executablePath();
	try {
		return await chromium.launch({ executablePath, args });
	} catch {
		const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
		await inflate(path.join(path.dirname(entry), "../bin/al2023.tar.br"));
		const env = { ...process.env, LD_LIBRARY_PATH: path.join(tmpdir(), "al2023", "lib") };
		return chromium.launch({ executablePath, args, env });
	}
}
