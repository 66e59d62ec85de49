import type { Site } from "../model/model.ts";
import { CODE_GROUPS } from "../problems/codes.ts";

/** A page that says of each problem's code why its message asks for that cure. */
export interface MessagePage {
	title: string;
	url: string;
	/** Codes by what they are about. */
	groups: [title: string, codes: Record<string, string>][];
}

/** What tables are told stands on a page of its own: who hands in a table meets no other messages. */
const OF_TABLES = /^(进度表|登记用的表格)/;

/** The pages of the handbook about messages: of content's files, and of tables. */
export function buildMessagePages({ urls }: Site): [MessagePage, MessagePage] {
	const url = `${urls.handbook}messages/`;
	const groups = Object.entries(CODE_GROUPS);
	return [
		{ title: "看懂检查的提示", url, groups: groups.filter(([title]) => !OF_TABLES.test(title)) },
		{ title: "看懂表格的提示", url: `${url}tables/`, groups: groups.filter(([title]) => OF_TABLES.test(title)) },
	];
}
