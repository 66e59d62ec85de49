import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainEnvironment } from "../../scripts/lib/project-copy.ts";
import { readAsOf } from "../../src/disk/as-of.ts";
import type { Guide, Step } from "../../src/handbook/guide.ts";
import { buildGuides } from "../../src/handbook/guides.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Site } from "../../src/model/model.ts";
import { checkFolder } from "../check-folder.ts";
import { copyCityProject } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";

const IDS = [
	"update",
	"picture",
	"correction",
	"table",
	"preview",
	"rollback",
	"inspection",
	"everyday-words",
	"portal",
];
let site: Site;
let guides: Guide[];
const PATIENCE = { timeout: 60_000, interval: 300 };
let folder: string;
let remote: string;

/** What a writer puts in the places marked 【…】, where any words will not do. */
const FILLED: [placeholder: RegExp, text: string][] = [
	[/【(更正后的)?数值】/, "1"],
	[/【来源网址】/, "https://source.example/"],
];
const fill = (text: string) =>
	FILLED.reduce((filled, [placeholder, words]) => filled.replace(placeholder, words), text).replaceAll(
		/【([^】]*)】/g,
		"$1",
	);

/** Runs a command as it stands in the handbook, without a shell. */
function run(command: string) {
	const [program = "", ...args] = command.split(" ");
	const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", env: environment() });
	return { status, output: stdout + stderr };
}
function environment(): NodeJS.ProcessEnv {
	const person = { name: "Editor", email: "editor@example.org" };
	return {
		...plainEnvironment(),
		GIT_AUTHOR_NAME: person.name,
		GIT_AUTHOR_EMAIL: person.email,
		GIT_COMMITTER_NAME: person.name,
		GIT_COMMITTER_EMAIL: person.email,
	};
}
function git(command: string): string {
	const { status, output } = run(`git ${command}`);
	expect(status, output).toBe(0);
	return output.trim();
}

beforeAll(async () => {
	folder = await copyCityProject();
	// What is made beside the pages is no step of a guide.
	const settings = path.join(folder, "content/site.yaml");
	const lean = (await readFile(settings, "utf8")).replace(/^traditional:.*/m, "without: [offline, carry, elders]");
	await writeFile(settings, lean);
	const { records } = await checkFolder(path.join(folder, "content"));
	site = buildSite(records ?? expect.fail("content has errors"), readAsOf({}, new Date()));
	guides = buildGuides(site);
	remote = `${folder}-remote.git`;
	await cp(`${DEMO_ROOT}/attachments/2025-02-20-stations.png`, path.join(folder, "photo.png"));
	await writeFile(path.join(folder, ".gitignore"), await readFile(".gitignore", "utf8"));
	git(`init --quiet --bare --initial-branch=main ${remote}`);
	git("init --quiet --initial-branch=main");
	git("add .gitignore content");
	git("commit --quiet -m Start");
	git("tag start");
	git(`remote add origin ${remote}`);
	git("push --quiet --set-upstream origin main");
});
beforeEach(() => {
	git("reset --quiet --hard start");
	git("clean --quiet --force -- content");
	git("push --quiet --force");
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await rm(remote, { recursive: true });
});

async function takeStep({ file, command, shows, page }: Step): Promise<void> {
	if (file) {
		const place = path.join(folder, file.path);
		const before = file.mode === "append" ? await readFile(place, "utf8") : "";
		await writeFile(place, before + fill(file.text));
	}
	if (command === "npm run dev") {
		await preview(fill(shows ?? ""), page?.url ?? "/");
	} else if (command) {
		const { status, output } = run(fill(command));
		expect(output).toContain(fill(shows ?? ""));
		expect(status, output).toBe(0);
	}
}

/** Starts the preview, opens the page that the step names, and stops it again. */
async function preview(shows: string, address: string): Promise<void> {
	const server: ChildProcess = spawn("npm", ["run", "dev", "--", "--port", "4650"], {
		cwd: folder,
		env: environment(),
		detached: true,
	});
	let output = "";
	server.stdout?.on("data", (data) => {
		output += data;
	});
	try {
		await expect.poll(() => output, PATIENCE).toContain(shows);
		const [url = ""] = /http:\/\/localhost:\d+/.exec(output) ?? [];
		const response = await fetch(url + address, { headers: { accept: "text/html" } });
		expect(response.status).toBe(200);
		if (address === site.urls.updates) expect(await response.text()).toContain("标题");
	} finally {
		const gone = new Promise((resolve) => server.once("exit", resolve));
		if (server.pid) process.kill(-server.pid);
		await gone;
	}
}

test.each(IDS)("every step of the guide “%s” does what the handbook says", { timeout: 300_000 }, async (id) => {
	const { steps } = guides.find((guide) => guide.id === id) ?? expect.fail(id);
	if (id === "rollback") {
		// The mistake that is to be undone.
		const place = path.join(folder, site.featuredPlan.targets[0]?.file ?? "");
		await writeFile(place, `${await readFile(place, "utf8")}\n写错的一段。\n`);
		git("commit --quiet --all -m Mistake");
		git("push --quiet");
	}
	for (const step of steps) await takeStep(step);
	if (steps.some(({ command }) => command === "git push")) {
		expect(git("status --porcelain -- content")).toBe("");
		expect(git("rev-parse origin/main")).toBe(git("rev-parse HEAD"));
		expect(git("rev-parse HEAD")).not.toBe(git("rev-parse start"));
	}
	// Everything is as it was, and the ledger says that it was otherwise for a while.
	if (id === "rollback")
		expect(git("diff --name-only start -- content")).toMatch(/^content\/plans\/[\w-]+\/changes\.csv$/);
});

describe("what the handbook says", () => {
	test("its pictures are there, described, and small", async () => {
		const pictures = guides.flatMap(({ steps }) => steps.flatMap(({ picture }) => picture ?? []));
		expect(pictures.length).toBeGreaterThanOrEqual(3);
		const sizes = await Promise.all(pictures.map(async ({ file }) => (await stat(`public/handbook/${file}`)).size));
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
		expect(pictures.every(({ alt }) => alt.length > 10)).toBe(true);
	});

	test("its examples come from whatever site it belongs to, and every guide is tried above", () => {
		expect(guides.map(({ id }) => id)).toEqual(IDS);
		expect(JSON.stringify(guides)).toContain("content/plans/demo-environment-2021-2025/updates/");
	});
});
