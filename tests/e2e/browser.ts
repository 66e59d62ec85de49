import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
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

/** Starts the system's Chrome, Chromium or Edge, else the Chromium that npm brought; `BROWSER_PATH` names another. */
export async function launchBrowser(): Promise<Browser> {
	const wanted = process.env["BROWSER_PATH"] ?? SYSTEM_BROWSERS.find((path) => existsSync(path)) ?? "bundled";
	// The bundled package's own arguments run all in one process, which ends with the first page that closes.
	const executablePath = wanted === "bundled" ? await bundled.executablePath() : wanted;
	return chromium.launch({ executablePath, args: ARGUMENTS });
}
