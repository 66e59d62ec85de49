/** Where a site that is carried away keeps what its pages run. */
export const SEARCH_FOLDER = "search/";

/** What a carried page finds beside its own scripts. */
export interface CarriedGlobals {
	/** Called by a file that stands for another: its name below the site, and its bytes as text or in base 64. */
	keptFile(name: string, text: string, isBase64?: boolean): void;
	/** What `import()` is on a server. */
	loadModule(address: string): Promise<unknown>;
	/** Called by a script that stands for a module. */
	keptModule(name: string, exported: unknown): void;
}

/** The folders of editions: their pages say what the plain ones say. */
export const OF_EDITION = /^(?:elders|tw|hk)\//;
