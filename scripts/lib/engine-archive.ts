import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the engine stands on this machine. */
export const ENGINE = fileURLToPath(new URL("../../", import.meta.url));

/** What a city needs of the engine, beside its content. */
const PARTS = [
	"src",
	"scripts",
	"public",
	"ci",
	"docs",
	"astro.config.mjs",
	"tsconfig.json",
	"LICENSE",
	"CHANGELOG.zh-CN.md",
];
/** Commands that are for those who work on the engine. */
const FOR_DEVELOPERS = /^(bench:|check:code|docs:|handbook:|lint|format|types|test|postinstall|engine|starter|demo)/;

interface Package {
	name: string;
	version: string;
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	devDependencies?: Record<string, string>;
}
interface Lock {
	packages: Record<string, { dev?: boolean }>;
}

const readJson = async (file: string) => JSON.parse(await readFile(path.join(ENGINE, file), "utf8"));
const format = (data: unknown) => `${JSON.stringify(data, null, "\t")}\n`;

/** Packs the engine as a city uses it, `plan-register-0.2.0.tgz`, into a folder; returns the file. */
export async function packEngine(into: string, version?: string): Promise<string> {
	const own = (await readJson("package.json")) as Package;
	const engine = { ...own, version: version ?? own.version };
	const staging = await mkdtemp(path.join(tmpdir(), "engine-"));
	try {
		for (const name of PARTS) await cp(path.join(ENGINE, name), path.join(staging, name), { recursive: true });
		await mkdir(path.join(staging, "starter"));
		const write = (file: string, text: string) => writeFile(path.join(staging, file), text);
		await write("package.json", format({ name: engine.name, version: engine.version, license: "Apache-2.0" }));
		await write("starter/package.json", format(cityPackage(engine)));
		await write("starter/lock.json", format(cityLock((await readJson("package-lock.json")) as Lock, engine)));
		await write("starter/gitignore", `${IGNORED.join("\n")}\n`);
		await cp(path.join(ENGINE, ".npmrc"), path.join(staging, "starter/npmrc"));
		await cp(path.join(ENGINE, "scripts/starter/engine.mjs"), path.join(staging, "starter/engine.mjs"));
		const packed = spawnSync("npm", ["pack", staging, "--pack-destination", path.resolve(into), "--ignore-scripts"], {
			encoding: "utf8",
			shell: process.platform === "win32",
		});
		if (packed.status !== 0) throw new Error(`npm pack 没有成功：${packed.stderr.trim()}`);
		return path.join(into, `${engine.name}-${engine.version}.tgz`);
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

/** What a city's repository ignores: the unpacked engine, and what commands make. */
const IGNORED = [
	"node_modules",
	".engine/",
	...PARTS.map((name) => `/${name}${name.includes(".") || name === "LICENSE" ? "" : "/"}`),
	"dist/",
	"dist.*",
	".*.tmp",
	".astro/",
	".new/",
	".npm/",
	".cache/",
	"report.md",
	"quality.json",
	"site.zip",
];

/** The package of a city's repository: the engine's commands and what they need. */
function cityPackage({ devDependencies: _dev, ...engine }: Package) {
	const own = Object.entries(engine.scripts).filter(([name]) => !FOR_DEVELOPERS.test(name));
	return {
		...engine,
		name: "city",
		scripts: {
			postinstall: "node engine.mjs unpack && node scripts/trim-install.mjs",
			upgrade: "node engine.mjs upgrade",
			test: "node scripts/check.ts && node scripts/build.ts",
			...Object.fromEntries(own),
		},
	};
}

/** The lock of that package: the same versions and checksums, without what only developers need. */
function cityLock({ packages, ...lock }: Lock, { version, dependencies }: Package) {
	const kept = Object.entries(packages).filter(([folder, { dev }]) => folder !== "" && !dev);
	const root = { name: "city", version, hasInstallScript: true, dependencies };
	return { ...lock, name: "city", version, packages: { "": root, ...Object.fromEntries(kept) } };
}

/** How a city's package names its engine. */
export async function engineOf(archive: string) {
	const { version } = (await readJson("package.json")) as Package;
	const sha512 = createHash("sha512")
		.update(await readFile(archive))
		.digest("base64");
	return { version, archive: path.basename(archive), sha512 };
}
