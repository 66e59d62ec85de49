/** Where a site keeps its manifest. */
export const MANIFEST_FILE = "manifest.json";

/** What one build made: enough to tell whether a copy elsewhere is that build. */
export interface Manifest {
	/** Of the content: the same record has the same version on any day and machine. */
	record: string;
	/** Of the engine, as in `package.json`. */
	engine: string;
	/** The day the site speaks from: a rebuild needs the same one. */
	asOf: string;
	files: ManifestFile[];
}

export interface ManifestFile {
	/** Below the site's own folder. */
	path: string;
	/** In bytes. */
	size: number;
	sha256: string;
}

export const formatManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, "\t")}\n`;

/** Reads a manifest. Throws when the text is none. */
export function parseManifest(text: string): Manifest {
	const found: unknown = parseJson(text);
	if (!isManifest(found)) throw new Error(`${MANIFEST_FILE} 不是本站的文件清单`);
	return found;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isManifest(found: unknown): found is Manifest {
	if (typeof found !== "object" || found === null) return false;
	const { record, engine, asOf, files } = found as Record<string, unknown>;
	return (
		[record, engine, asOf].every((text) => typeof text === "string") && Array.isArray(files) && files.every(isFile)
	);
}

function isFile(found: unknown): found is ManifestFile {
	if (typeof found !== "object" || found === null) return false;
	const { path, size, sha256 } = found as Record<string, unknown>;
	return typeof path === "string" && typeof size === "number" && typeof sha256 === "string";
}

/**
 * Every difference between what a build made and what stands somewhere, one sentence each; null where nothing could be
 * had. Files that stand there beside are known only where they could be listed.
 */
export function compareWithManifest(
	{ files }: Manifest,
	found: ReadonlyMap<string, Omit<ManifestFile, "path"> | null>,
	listed: readonly string[] = [],
): string[] {
	const known = new Set([MANIFEST_FILE, ...files.map(({ path }) => path)]);
	return [
		...files.flatMap(({ path, size, sha256 }) => {
			const there = found.get(path);
			if (!there) return [`${path}：应有而没有`];
			if (there.sha256 === sha256) return [];
			return [`${path}：内容不同（应为 ${size} 字节，读到 ${there.size} 字节）`];
		}),
		...listed.filter((path) => !known.has(path)).map((path) => `${path}：清单里没有这个文件`),
	];
}
