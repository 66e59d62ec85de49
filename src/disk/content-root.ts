/** The content folder, relative to the project: `CONTENT_ROOT`, else `content`. */
export function readContentRoot({ CONTENT_ROOT }: Record<string, string | undefined>): string {
	return CONTENT_ROOT || "content";
}
