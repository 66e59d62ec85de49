import type { Link, Nodes, PhrasingContent, RootContent, Text } from "mdast";

/** What an address may consist of: a Chinese sign ends it, and so does a stop or bracket behind it. */
const ADDRESS = /https?:\/\/[A-Za-z0-9][\w!#$%&'*+,./:;=?@~-]*[\w/=&#~-]/g;

/** Makes links of the web addresses that stand bare in prose: 见 https://www.example.gov.cn/，后文. */
export function linkAddresses<Tree extends Nodes>(tree: Tree): Tree {
	if (!("children" in tree) || tree.type === "link") return tree;
	const children = tree.children as RootContent[];
	const linked = children.flatMap((child): RootContent[] =>
		child.type === "text" ? cutText(child) : [linkAddresses(child)],
	);
	return { ...tree, children: linked };
}

function cutText(text: Text): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	let from = 0;
	const pass = (to: number) => {
		if (to > from) parts.push({ ...text, value: text.value.slice(from, to) });
	};
	for (const { 0: url, index } of text.value.matchAll(ADDRESS)) {
		if (!URL.canParse(url)) continue;
		pass(index);
		parts.push({ ...text, type: "link", url, children: [{ type: "text", value: url }] } as Link);
		from = index + url.length;
	}
	pass(text.value.length);
	return parts;
}
