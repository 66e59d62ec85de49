import type { Site } from "../model/model.ts";
import type { Change } from "./change.ts";
import { changedFields, shorten } from "./changed-fields.ts";
import { compareFigures } from "./changed-figures.ts";
import { comparePages } from "./changed-pages.ts";
import { type Item, listItems, type Side } from "./items.ts";

/** Everything that differs between two states of the content, by section. */
export function compareSides(before: Side, after: Side): Change[] {
	const old = listItems(before);
	const items = Object.entries(listItems(after)).flatMap(([section, list]) =>
		compareItems(section, old[section] ?? [], list),
	);
	return [
		...compareFigures(before.records, after.records),
		...compareStatuses(before.site, after.site),
		...items,
		...comparePages(before.records, after.records),
	];
}

function compareItems(section: string, before: readonly Item[], after: readonly Item[]): Change[] {
	const old = new Map(before.map((item) => [item.id, item]));
	const ids = new Set(after.map(({ id }) => id));
	return [
		...after.flatMap((item): Change[] => {
			const known = old.get(item.id);
			if (!known) return [{ section, kind: "增加", text: describeItem(item) }];
			return changedFields(known, item).map((field) => ({ section, kind: "改动", text: `${known.name}：${field}` }));
		}),
		...before.flatMap((item): Change[] => {
			if (ids.has(item.id)) return [];
			return [{ section, kind: "删除", text: describeItem(item), ...cureOf(section) }];
		}),
	];
}

/** A clause that goes takes an address with it that others have cited. */
function cureOf(section: string): Pick<Change, "cure"> {
	return section === "原文" ? { cure: "已公布的段落和编号不能撤下；请恢复这一段" } : {};
}

function describeItem({ name, fields }: Item): string {
	const text = fields.get("原文");
	return text === undefined ? name : `${name}：${shorten(text)}`;
}

/** A status that changes is said with its reason. */
function compareStatuses(before: Site, after: Site): Change[] {
	const targetsOf = (site: Site) => site.plans.flatMap(({ targets }) => targets);
	const old = new Map(targetsOf(before).map(({ url, status }) => [url, status.name]));
	return targetsOf(after).flatMap(({ url, title, status }): Change[] => {
		const known = old.get(url);
		if (known === undefined || known === status.name) return [];
		return [{ section: "状态", kind: "改动", text: `${title}：${known} → ${status.name}。${status.reason}` }];
	});
}
