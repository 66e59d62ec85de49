import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { listFolder } from "../scripts/lib/read-folder.ts";
import type { Clause } from "../src/model/model.ts";
import { writeBareProject } from "./bare-astro.ts";
import { measureCommand } from "./measure-command.ts";

const BUILD = "scripts/build.ts";

/** A cold build of a project, and CPU seconds of those after it: with nothing changed, and with a word more in one row of a plan's figures. */
export async function measureBuilds(folder: string, plan: string) {
	const cold = measureCommand(folder, BUILD);
	const { seconds: unchanged } = measureCommand(folder, BUILD);
	const file = path.join(folder, "content", "plans", plan, "progress.csv");
	const text = await readFile(file, "utf8");
	// The note stands last, in quotes or without.
	await writeFile(file, text.replace(/("?)\n$/, "另记$1\n"));
	const { seconds: row } = measureCommand(folder, BUILD);
	return { ...cold, unchanged, row };
}

/** Bare Astro of as many pages. */
export async function measureBare(clauses: readonly Clause[], pages: number) {
	const folder = await writeBareProject(clauses, pages);
	const cost = measureCommand(folder, "build.mjs");
	await rm(folder, { recursive: true });
	return cost;
}

/** What of a finished site takes most room: bytes by folder and kind of file, the heaviest first. */
export async function weighKinds(dist: string, most = 8): Promise<string> {
	const weights = new Map<string, number>();
	for (const file of await listFolder(dist)) {
		const kind = `${file.includes("/") ? file.replace(/\/.*/, "/") : ""}*.${file.replace(/.*\./, "")}`;
		weights.set(kind, (weights.get(kind) ?? 0) + (await stat(path.join(dist, file))).size);
	}
	const heaviest = [...weights].sort(([, one], [, other]) => other - one).slice(0, most);
	return heaviest.map(([kind, bytes]) => `${kind} ${(bytes / 1024 / 1024).toFixed(1)} MB`).join(" · ");
}
