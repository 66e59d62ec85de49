/** The head that Vite gives a script which asks for others later, and its helper, which fetches styles before. */
const DEPENDENCIES = /^const __vite__mapDeps=.*\n/;
const HELPER = /import\{\w+ as \w+\}from"[^"]*preload-helper[^"]*";/;
/** A script that is asked for later, as Vite writes it for that helper: what is taken of it, and what else to fetch. */
const WRAPPED =
	/\b\w+\((?:async\(\)=>\{let\{[^}]*\}=await |\(\)=>)(import\(`[^`]+`\))(?:;return\{[^}]*\}\})?,(?:\[\]|__vite__mapDeps\([^)]*\))\)/g;

/** A browser's scripts, by their files, as they would be without that helper: it would be a file more to wait for. */
export function withPlainImports(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
	const scripts = [...files].filter(([file]) => /^_astro\/.*\.js$/.test(file));
	const plain = scripts.map(([file, bytes]): [string, Uint8Array] => {
		const code = decoder.decode(bytes).replace(DEPENDENCIES, "").replaceAll(WRAPPED, "$1").replace(HELPER, "");
		if (/__vite|preload-helper/.test(code)) throw new Error(`${file} still asks for Vite's helper`);
		return [file, encoder.encode(code)];
	});
	return new Map([...files, ...plain].filter(([file]) => !file.includes("preload-helper")));
}
