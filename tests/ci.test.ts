import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { postReport } from "../scripts/lib/post-report.ts";
import { plainEnvironment } from "../scripts/lib/project-copy.ts";
import { NOTE_MARK, reviewComments } from "../src/diff/review-comment.ts";
import { openProject } from "../src/project.ts";
import { copyCityProject, PLAN } from "./city.ts";

const files = readdirSync("ci").filter((name) => name.endsWith(".yml"));
/** What a machine of a CI is asked to run, whichever service it is. */
const COMMANDS = [
	"npm ci --cache .npm --prefer-offline",
	'npm run -s report -- "$BASE"',
	'npm run check -- --against "$BASE"',
	"npm run build",
	"npm run -s zip -- dist site.zip",
];

/** Every text in a parsed document, in its order. */
function texts(value: unknown): string[] {
	if (typeof value === "string") return [value];
	return value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}
async function linesOf(file: string): Promise<string[]> {
	const all = texts(parse(await readFile(`ci/${file}`, "utf8"), { strict: true, uniqueKeys: true, merge: true }));
	return all.flatMap((text) => text.split("\n")).map((line) => line.trim());
}
const plain = (line: string) =>
	line.replaceAll(/\$\{CNB_PULL_REQUEST_TARGET_SHA:-published\}/g, () => "$BASE").replace(" --gitlab quality.json", "");

test("there is an example for every service staff work with", () => {
	expect(files.sort()).toEqual(["cnb.yml", "gitea.yml", "gitee.yml", "github.yml", "gitlab.yml"]);
});

test.each(files)(
	"%s says where to put it, runs the same commands in their order, publishes, and names a mirror",
	async (file) => {
		const text = await readFile(`ci/${file}`, "utf8");
		const lines = (await linesOf(file)).map(plain).filter((line) => line.startsWith("npm "));
		expect([...new Set(lines)]).toEqual(COMMANDS);
		expect(text).toMatch(/^# .*复制/);
		expect(text).toContain("NPM_CONFIG_REGISTRY");
		expect(text).toMatch(/0:05/);
		expect(text).toMatch(file === "github.yml" ? /actions\/deploy-pages/ : /sh ci\/publish\.sh dist "\$PUBLISH_TO"/);
		expect(text).toMatch(/fetch-depth: 0|GIT_DEPTH: 0|--unshallow|cnb/);
		// What stands for the state that readers see is the site, not the last push: that may have failed.
		expect(text).toMatch(/published/);
	},
);

let folder: string;
const PROGRESS = `content/plans/${PLAN}/progress.csv`;

/** Runs a line as the shell of a CI does. */
function sh(line: string, env: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync("sh", ["-ec", line], {
		cwd: folder,
		encoding: "utf8",
		env: { ...plainEnvironment(), ...env },
	});
	return { status, said: `${stdout}${stderr}` };
}
const commit = (words: string) => sh(`git add -A && git -c user.name=t -c user.email=t@t commit -qm "${words}"`);
const edit = async (from: string, to: string) => {
	const text = await readFile(path.join(folder, PROGRESS), "utf8");
	expect(text).toContain(from);
	await writeFile(path.join(folder, PROGRESS), text.replace(from, to));
};

beforeAll(async () => {
	folder = await copyCityProject();
	await cp("ci", path.join(folder, "ci"), { recursive: true });
	await cp(".gitignore", path.join(folder, ".gitignore"));
	sh("git init -q && echo node_modules >> .gitignore");
	commit("published");
	// The site as it is published: what a build says of itself.
	const { version } = await openProject({ root: path.join(folder, "content"), asOf: "2025-06-30" });
	await mkdir(path.join(folder, "dist/data"), { recursive: true });
	await writeFile(path.join(folder, "dist/index.html"), "<p>一</p>");
	await writeFile(path.join(folder, "dist/data/a.csv"), "a\n");
	const manifest = { record: version, engine: "0", asOf: "2025-06-30", files: [] };
	await writeFile(path.join(folder, "dist/manifest.json"), JSON.stringify(manifest));
});
afterAll(() => rm(folder, { recursive: true }));

test("what was pushed, refused and pushed over is still held against what readers see", async () => {
	const env = { BASE: "published", PUBLISHED_URL: path.join(folder, "dist") };
	await edit("云川,2022,6,,", "云川,2022,7,,");
	commit("altered in silence, refused");
	await writeFile(path.join(folder, "content/departments/lvyou.mdx"), "---\nname: 市旅游局\n---\n");
	commit("innocent");
	const [, report = "", check = ""] = COMMANDS;
	const told = sh(report, env);
	expect([told.status, told.said]).toEqual([0, expect.stringContaining("公布着的网站")]);
	expect(await readFile(path.join(folder, "report.md"), "utf8")).toMatch(/❌[\s\S]*市旅游局/);
	const refused = sh(check, env);
	expect([refused.status, refused.said]).toEqual([1, expect.stringContaining("［published-altered］")]);
	// Against the last push alone it would have passed.
	expect(sh(check, { BASE: "" }).status).toBe(0);
	await edit("云川,2022,7,,", "云川,2022,6,,");
	expect(sh(check, env).status).toBe(0);
});

test("a site is packed and put in the place of the old one whole, here and through ssh", async () => {
	const [, , , , pack = ""] = COMMANDS;
	expect(sh(pack)).toEqual({ status: 0, said: expect.stringContaining("3 个文件") });
	const first = await readFile(path.join(folder, "site.zip"));
	expect(sh(pack).status).toBe(0);
	expect(first.equals(await readFile(path.join(folder, "site.zip")))).toBe(true);
	expect(sh("npm run -s zip -- content x.zip || test ! -e x.zip")).toMatchObject({ status: 0 });

	const place = path.join(folder, "srv/a plan's site");
	expect(sh('mkdir srv && sh ci/publish.sh dist "$TO"', { TO: place }).status).toBe(0);
	await writeFile(path.join(folder, "dist/index.html"), "<p>二</p>");
	// A machine to log in to, as far as the script can tell.
	await mkdir(path.join(folder, "bin"));
	const login = `#!/bin/sh
while test "$1" != user@host; do
	printf '%s ' "$1" >>"$LOG"
	test "$1" = -i && tr '\\n' ' ' <"$2" >>"$LOG"
	shift
done
sh -c "$2"
`;
	await writeFile(path.join(folder, "bin/ssh"), login);
	await chmod(path.join(folder, "bin/ssh"), 0o755);
	const log = path.join(folder, "ssh.log");
	const env = { LOG: log, TO: `user@host:${place}`, PATH: `${path.join(folder, "bin")}:${process.env["PATH"]}` };
	expect(sh('sh ci/publish.sh dist "$TO"', env)).toMatchObject({ status: 0 });
	expect(await readFile(path.join(place, "index.html"), "utf8")).toBe("<p>二</p>");
	expect(await readFile(`${place}.old/index.html`, "utf8")).toBe("<p>一</p>");
	expect((await readdir(path.join(folder, "srv"))).sort()).toEqual(["a plan's site", "a plan's site.old"]);
	// With a key of the service's own: as it was pasted on Windows, for a server that is known, and gone afterwards.
	const key = { ...env, PUBLISH_KEY: "KEY\r", PUBLISH_PORT: "2222" };
	expect(sh('sh ci/publish.sh dist "$TO"', key).said).toContain("PUBLISH_HOST_KEY");
	expect(sh('sh ci/publish.sh dist "$TO"', { ...key, PUBLISH_HOST_KEY: "host ssh-ed25519 A" })).toMatchObject({
		status: 0,
	});
	const said = await readFile(log, "utf8");
	expect(said).toMatch(/-p 2222 -i KEY \S+ .*-o StrictHostKeyChecking=yes/);
	const [, kept = ""] = /KEY (\S+)/.exec(said) ?? [];
	await expect(readFile(kept)).rejects.toThrow("ENOENT");
	// What is no finished site takes nobody's place.
	expect(sh('sh ci/publish.sh content "$TO"', env).status).not.toBe(0);
	expect(await readFile(path.join(place, "index.html"), "utf8")).toBe("<p>二</p>");
});

test("a merge request has one note, which follows its last push, on both kinds of service", async () => {
	const notes: { id: number; body: string }[] = [{ id: 7, body: "好" }];
	const asked: string[] = [];
	const forge = createServer(async (request, response) => {
		let text = "";
		for await (const chunk of request) text += chunk;
		asked.push(`${request.method} ${request.url} ${request.headers["private-token"] ?? request.headers.authorization}`);
		if (request.method === "POST") notes.push({ id: notes.length + 10, ...JSON.parse(text) });
		if (request.method === "PUT" || request.method === "PATCH") Object.assign(notes[1] ?? {}, JSON.parse(text));
		response.end(JSON.stringify(notes));
	});
	await new Promise<void>((resolve) => forge.listen(0, "127.0.0.1", resolve));
	const api = `http://127.0.0.1:${(forge.address() as AddressInfo).port}`;
	const own = { CI_API_V4_URL: api, CI_PROJECT_ID: "3", CI_MERGE_REQUEST_IID: "4", REPORT_TOKEN: "t" };
	const comments = reviewComments(own) ?? expect.fail();
	await postReport(comments, "第一次");
	await postReport(comments, "第二次");
	expect(notes.map(({ body }) => body)).toEqual(["好", `${NOTE_MARK}\n第二次`]);
	expect(asked.slice(1, 2)).toEqual(["POST /projects/3/merge_requests/4/notes t"]);
	expect(asked.at(-1)).toBe("PUT /projects/3/merge_requests/4/notes/11 t");
	const hub = { GITHUB_REF: "refs/pull/5/merge", GITHUB_API_URL: api, GITHUB_REPOSITORY: "o/r", GITHUB_TOKEN: "g" };
	await postReport(reviewComments(hub) ?? expect.fail(), "第三次");
	expect(asked.at(-1)).toBe("PATCH /repos/o/r/issues/comments/11 token g");
	expect(reviewComments({ ...hub, GITHUB_REF: "refs/heads/main" })).toBeNull();
	await new Promise((resolve) => forge.close(resolve));
});
