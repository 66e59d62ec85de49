import { nearest } from "../problems/nearest.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";

/** An address of this site that the content names: whether it is there is known when the records have been linked. */
export interface NamedAddress {
	file: string;
	line: number;
	column: number;
	/** As it is written. */
	url: string;
	/** Below the site's base, without query and place on the page. */
	address: string;
	/** A link and the end of a redirect must be there, its start must not. */
	role: "link" | "from" | "to";
}

/** The address a link leads to, apart from its query and its place on the page. */
export function addressOf(url: string): string {
	return decodeURI(url.replace(/[?#].*/s, ""));
}

/** Holds the addresses that the content names against those that the build writes. */
export function checkAddresses(named: readonly NamedAddress[], made: readonly string[]): Problem[] {
	const known = new Set(made);
	return named
		.filter(({ address, role }) => known.has(address) === (role === "from"))
		.map(({ file, line, column, ...one }) => ({
			severity: "error",
			file,
			line,
			column,
			...(one.role === "from" ? stillMade(one) : notMade(one, made)),
		}));
}

type Words = Pick<Problem, "code" | "found" | "expected" | "cure">;

function notMade(
	{ url, address, role }: Pick<NamedAddress, "url" | "address" | "role">,
	made: readonly string[],
): Words {
	const near = nearest(address, made);
	return {
		code: role === "link" ? "prose-link-missing" : "redirect-to-missing",
		found: `${role === "link" ? "链接" : `${role} `}${quoteFound(url)}`,
		expected: "本站会生成的页面或文件的网址",
		// Redirects are written as if the site stood at the root.
		cure: near
			? `是否想写“${role === "link" ? near : near.slice(address.length - url.length)}”？`
			: "请在网站上打开要指向的页面或文件，复制它的网址",
	};
}

function stillMade({ url }: Pick<NamedAddress, "url">): Words {
	return {
		code: "redirect-from-alive",
		found: `from ${quoteFound(url)}，本站仍有这个页面`,
		expected: "已经撤下的网址，每个写一条",
		cure: "请删去这一条；还在的页面不需要转向",
	};
}
