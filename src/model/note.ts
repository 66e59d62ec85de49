/** A remark on a clause: shown beside the issued text, never in it. */
export interface Note {
	label: string;
	quote: string | null;
	text: string;
}
