import { spawnSync } from "node:child_process";
import { cp, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectNode } from "./project-node.ts";

/** What a command needs beside `content/`. */
const PARTS = ["astro.config.mjs", "package.json", "public", "scripts", "src", "tsconfig.json"];

/** A copy of the project in a new folder, without content unless `more` names it; it shares the installed packages. */
export async function copyProject(more: readonly string[] = []): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "project-"));
	for (const name of [...PARTS, ...more]) await cp(name, path.join(folder, name), { recursive: true });
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	return folder;
}

/** What Node has compiled once, for every command that runs after it: a third of a short command's time. */
const COMPILED = path.join(tmpdir(), "plan-register-compiled");

/** The environment of a person in a plain terminal: nothing that tells of a test or of a CI. */
export function plainEnvironment(): NodeJS.ProcessEnv {
	const foreign = /^(VITEST|NODE_ENV|TEST|MODE|DEV|PROD|BASE_URL|CI|GITHUB_ACTIONS|GITEA_ACTIONS|FORCE_COLOR|AS_OF)/;
	const plain = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	return { NODE_COMPILE_CACHE: COMPILED, ...Object.fromEntries(plain) };
}

/** Runs a script of a copy as a person in a plain terminal would; `env` adds to the environment. */
export function runScript(folder: string, script: string, args: string[] = [], env: Record<string, string> = {}) {
	const options = { cwd: folder, encoding: "utf8", env: { ...plainEnvironment(), ...env } } as const;
	return spawnSync(projectNode(), [script, ...args], options);
}
