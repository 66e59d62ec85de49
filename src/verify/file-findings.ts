/** What is wrong with a file, and where it leads. */
export interface FileFindings {
	/** Of a page: what can be linked to. */
	ids?: string[];
	/** Of a page: folders of other sites that its policy lets it read. */
	connects?: string[];
	links: string[];
	faults: string[];
}
