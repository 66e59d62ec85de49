import { readdir, readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "../scripts/lib/import-graph.ts";

interface Locked {
	integrity?: string;
	resolved?: string;
	dev?: boolean;
}

const readJson = async (file: string) => JSON.parse(await readFile(file, "utf8"));

/** Packages of the lock file by their folder, without the project itself. */
async function readLock(): Promise<[string, Locked][]> {
	const { packages } = await readJson("package-lock.json");
	return Object.entries<Locked>(packages).filter(([folder]) => folder !== "");
}

/** What only tests, pictures, measurements and the compiler need. */
const DEVELOPERS = /^scripts\/(types|handbook-pictures|bench-.*|docs-.*|lib\/browser)\.ts$/;

test("every package that any system installs has its checksum", async () => {
	const bare = (await readLock()).filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
	expect(bare.map(([folder]) => folder)).toEqual([]);
});

test("the lock file names no registry: a mirror serves as well, and the checksums hold", async () => {
	expect((await readLock()).filter(([, { resolved }]) => resolved)).toEqual([]);
	expect(await readFile(".npmrc", "utf8")).toMatch(/^omit-lockfile-registry-resolved=true$/m);
});

test("only the two packages that fetch or prepare a program of one's own system run a script when installed", async () => {
	// `node` brings the binary of this system by such a script: the one thing whose checksum the lock file does not hold.
	const { allowScripts } = await readJson("package.json");
	expect(allowScripts).toEqual({ node: true, esbuild: true });
});

test("what the build and the commands import is installed without developers' packages", async () => {
	const { dependencies } = await readJson("package.json");
	const files = [
		"astro.config.mjs",
		...(await readdir("src", { recursive: true })).map((file) => path.join("src", file)),
		...(await readdir("scripts", { recursive: true })).map((file) => path.join("scripts", file)),
	].filter((file) => /\.(ts|mjs|astro)$/.test(file) && !DEVELOPERS.test(file));
	const missing = new Set<string>();
	for (const file of files) {
		for (const name of importsOf(await readFile(file, "utf8"), { types: false })) {
			const [scope = "", rest = ""] = name.split("/");
			const library = scope.startsWith("@") ? `${scope}/${rest}` : scope;
			const own = /^(\.|\/|node:|astro:|virtual:|\$)/.test(name) || builtinModules.includes(library);
			if (!own && !(library in dependencies)) missing.add(`${library} ← ${file}`);
		}
	}
	expect([...missing]).toEqual([]);
	expect(dependencies).toHaveProperty("node");
});
