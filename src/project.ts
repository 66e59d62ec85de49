import { createHash } from "node:crypto";
import { checkAddresses } from "./check/address-rules.ts";
import { checkContent } from "./check/check-content.ts";
import type { NamedQuery } from "./check/named-queries.ts";
import { readContentFiles } from "./disk/read-content.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { buildSite } from "./model/build-site.ts";
import type { Site } from "./model/model.ts";
import { type Problem, sortProblems } from "./problems/problem.ts";
import type { ContentRecords } from "./records/content-records.ts";
import { addressesMade } from "./verify/addresses-made.ts";

/** A content folder opened: read once, checked once, linked once. */
export interface Project {
	/** The folder on this machine. */
	root: string;
	/** The day the site speaks from. */
	asOf: string;
	content: ContentFiles;
	/** Of all bytes of the content: the same record has the same version on any day and machine. */
	version: string;
	problems: readonly Problem[];
	/** Searches that the content offers: `runExampleQueries` asks the site's own search for them. */
	queries: readonly NamedQuery[];
	/** Null where there is an error: then nothing is published. */
	records: ContentRecords | null;
	site: Site | null;
}

export interface ProjectOptions {
	root: string;
	/** The day the site speaks from, `2026-11-24`. */
	asOf: string;
	/** The same folder as it was read before: only what has changed since is read again. */
	previous?: ContentFiles;
	/** The pages are shown to those who edit: what nobody has accepted yet is listed on them, apart. */
	withDrafts?: boolean;
	/** Told of each reading and each linking. */
	log?: (event: "read" | "link") => void;
}

/** Reads, checks and links the content at `root`. Every command and the build of every page start here. */
export async function openProject({
	root,
	asOf,
	previous,
	withDrafts = false,
	log = () => {},
}: ProjectOptions): Promise<Project> {
	log("read");
	const content = await readContentFiles(root, previous);
	const version = hashContent(content);
	const linked = linkContent(content, asOf, { version: version.slice(0, 8), withDrafts, log: () => log("link") });
	return { root, asOf, content, version, ...linked };
}

/** Checks content and links it, and holds the addresses that it names against those that its build will write. */
export function linkContent(
	content: ContentFiles,
	asOf: string,
	{ log = () => {}, ...options }: Parameters<typeof buildSite>[2] & { log?: () => void } = {},
): Pick<Project, "problems" | "queries" | "records" | "site"> {
	const { records, problems, named, queries } = checkContent(content, asOf);
	if (!records) return { problems, queries, records, site: null };
	log();
	const site = buildSite(records, asOf, options);
	const made = addressesMade(
		site,
		named.map(({ address }) => address),
	);
	const missing = checkAddresses(named, made);
	if (missing.length === 0) return { problems, queries, records, site };
	return { problems: sortProblems([...problems, ...missing]), queries, records: null, site: null };
}

/** The version of a content folder: one sum over all its bytes. */
export function hashContent({ bytes }: ContentFiles): string {
	const hash = createHash("sha256");
	for (const [file, content] of bytes) hash.update(`${file}\n${content.length}\n`).update(content);
	return hash.digest("hex");
}
