import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { deserialize } from "node:v8";
import type { RouteData } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import type { Project } from "../../src/project.ts";
import { createWriter } from "./write-output.ts";

/** What Astro and Vite make of our sources and of the prose: the program that draws the pages, and what browsers load beside them. */
type ProgramFiles = ReadonlyMap<string, Uint8Array>;

/** Where a program lies while it is made or runs: below the project, whose packages it asks for. */
export const PROGRAM_FOLDER = ".astro/program";
/** Astro's name for what only the build runs. */
const RUN_ONCE = ".prerender/";
/** What Astro takes for the site's own address where it has none. */
const NO_ORIGIN = "http://localhost:4321";

/** The part of Astro's program for pages that is asked here; Astro gives it no type. */
type PageApp = ConstructorParameters<typeof StaticPaths>[0] & {
	setInternals(internals: { pagesByKeys: ReadonlyMap<string, object> }): void;
	setOptions(options: object): void;
	routeCache: { get(route: RouteData): { staticPaths?: { keyed: Map<string, { props?: object }> } } | undefined };
	render(request: Request, options: { routeData: RouteData }): Promise<Response>;
};

/** All that a program is made of beside the engine: who knows these bytes knows the program. */
export function programInputs({ content, records }: Project): (string | Uint8Array)[] {
	const { origin, base, colour } = records?.site ?? {};
	const prose = [...content.bytes].filter(([file]) => file.endsWith(".mdx")).sort(([a], [b]) => (a < b ? -1 : 1));
	return [JSON.stringify([origin, base, colour]), ...prose.flat()];
}

/** Makes the program, in a process of its own: the memory that Vite's native parts take for it they give back when they end, not before. */
export async function makeProgram(project: Project): Promise<Uint8Array> {
	const maker = fork(new URL("make-program.ts", import.meta.url), { serialization: "advanced" });
	maker.send(project);
	const ended = once(maker, "exit").then(([code]) => new Error(`页面程序没有做成（${code}）`));
	const made = await Promise.race([once(maker, "message").then(([answer]) => answer), ended]);
	if (made instanceof Error) throw made;
	return made;
}

/** Opens a program for the project shown: the styles of its pages, what lies beside them, and a way to draw them one by one. */
export async function openProgram(bytes: Buffer, { records }: Project) {
	const files = deserialize(bytes) as ProgramFiles;
	const folder = await freshFolder();
	const write = createWriter(folder);
	for (const [file, content] of files) if (file.startsWith(RUN_ONCE)) write(file, content);
	const entry = [...files.keys()].find((file) => file.startsWith(`${RUN_ONCE}prerender-entry.`)) ?? "";
	const { app } = (await import(pathToFileURL(path.resolve(folder, entry)).href)) as { app: PageApp };
	const { routes } = app.manifest;
	app.setInternals({
		pagesByKeys: new Map(
			routes.map(({ routeData: { route, component }, styles }) => [
				`${route}&${component}`,
				{ styles: styles.map((sheet, order) => ({ depth: 0, order, sheet })) },
			]),
		),
	});
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
	const { origin, base = "/" } = records?.site ?? {};
	return {
		styles: routes.flatMap(({ styles }) => styles.flatMap((sheet) => (sheet.type === "inline" ? sheet.content : []))),
		beside: [...files].filter(([file]) => !file.startsWith(RUN_ONCE)),
		async *pages(): AsyncGenerator<ProgramPage> {
			for (const { pathname, route } of await new StaticPaths(app).getAll()) {
				const { file, address } = placeOf(pathname, route);
				const draw = async () => {
					const request = new Request(new URL(base + address, origin ?? NO_ORIGIN));
					const response = await app.render(request, { routeData: route });
					return Buffer.from(await response.arrayBuffer());
				};
				yield { file, isPage: route.type === "page", given: givenTo(app, pathname, route), draw };
			}
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** What a page draws from beside what all may ask for. */
function givenTo(app: PageApp, pathname: string, route: RouteData): object | null {
	const path: { props?: object } | undefined = route.pathname
		? {}
		: app.routeCache.get(route)?.staticPaths?.keyed.get(pathname);
	return path ? [route.component, pathname, path.props ?? null] : null;
}

/** A page that a program can draw. */
export interface ProgramPage {
	file: string;
	/** Else a file that may be made of anything. */
	isPage: boolean;
	/** Null where nobody can say what it is drawn from. */
	given: object | null;
	draw(): Promise<Buffer>;
}

/** The file of a page and its address, both below the site's own folder. */
function placeOf(pathname: string, { type }: RouteData): { file: string; address: string } {
	const name = pathname.replace(/^\/|\/$/g, "");
	if (type === "endpoint") return { file: name, address: pathname.replace(/^\//, "") };
	if (name === "404") return { file: "404.html", address: "404/" };
	const address = name && `${name}/`;
	return { file: `${address}index.html`, address };
}

/** A folder that no other program has had: Node loads a module of one name once. */
export async function freshFolder(): Promise<string> {
	await mkdir(PROGRAM_FOLDER, { recursive: true });
	return path.resolve(await mkdtemp(path.join(PROGRAM_FOLDER, "run-")));
}
