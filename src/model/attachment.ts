/** A picture or paper of this site. */
export interface Attachment {
	/** Its name in the folder. */
	file: string;
	/** What it is called where it is shown. */
	title: string;
	url: string;
	/** PDF 文件. */
	kindName: string;
	/** In bytes. */
	size: number;
	/** What it shows, and its size in pixels; null of a paper. */
	picture: { alt: string; width: number; height: number } | null;
}

/** What has pictures and papers. */
export interface Attached {
	attachments: Attachment[];
}
