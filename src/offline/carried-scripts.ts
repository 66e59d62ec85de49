/**
 * Runs first on the pages of a site that is opened from a folder. There a browser fetches nothing and imports nothing, but it
 * runs scripts: what a page would fetch is wrapped in one, under its name with `.js` behind.
 */
import type { CarriedGlobals } from "./carried-names.ts";

const files = new Map<string, BodyInit>();
const modules = new Map<string, unknown>();
const { src } = document.currentScript as HTMLScriptElement;
const root = src.replace(/search\/site\.js$/, "");
const nameOf = (address: string) => new URL(address, location.href).href.slice(root.length).replace(/[?#].*$/, "");

function run(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const script = document.createElement("script");
		script.src = root + name;
		script.onload = () => resolve();
		script.onerror = () => reject(new Error(name));
		document.head.append(script);
	});
}

const own: CarriedGlobals = {
	keptFile: (name, text, isBase64) =>
		files.set(name, isBase64 ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : text),
	keptModule: (name, exported) => modules.set(name, exported),
	loadModule: async (address) => {
		const name = nameOf(address);
		if (!modules.has(name)) await run(name);
		return modules.get(name);
	},
};
Object.assign(globalThis, own, {
	fetch: async (address: string) => {
		const name = nameOf(address);
		if (!files.has(name)) await run(`${name}.js`);
		return new Response(files.get(name) ?? "");
	},
});
