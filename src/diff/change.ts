/** One thing that will be different on the site; `cure` says what to do about one that must not be. */
export interface Change {
	section: string;
	kind: "增加" | "更正" | "改动" | "删除";
	text: string;
	cure?: string;
}
