import type { Judge } from "./announced.ts";
import type { Change } from "./change.ts";
import { changedFields, shorten } from "./changed-fields.ts";
import type { Item } from "./items.ts";

/** What is new, gone or reads otherwise in one section; what was published is judged. */
export function compareItems(section: string, before: readonly Item[], after: readonly Item[], judge: Judge): Change[] {
	const old = new Map(before.map((item) => [item.id, item]));
	const now = new Map(after.map((item) => [item.id, item]));
	const added = after.filter(({ id }) => !old.has(id));
	const change = (kind: Change["kind"], text: string, refusal: Change["refusal"] | null): Change => ({
		section,
		kind,
		text,
		...(refusal ? { refusal } : {}),
	});
	const alter = (known: Item, item: Item): Change[] =>
		changedFields(known, item).map(({ key, text }) => {
			const refusal = isWatched(known, key) ? refuse(known, `变了：${text}`, judge) : null;
			return change("改动", `${known.name}：${text}`, refusal);
		});
	return [
		...after.flatMap((item): Change[] => {
			const known = old.get(item.id);
			return known ? alter(known, item) : [change("增加", describeItem(item), null)];
		}),
		...before.flatMap((item): Change[] => {
			if (now.has(item.id)) return [];
			const hasMoved = item.published?.canMove && added.some((other) => saysTheSame(item, other));
			return [change("删除", describeItem(item), hasMoved ? null : refuse(item, "不见了", judge))];
		}),
	];
}

function refuse({ published }: Item, what: string, judge: Judge): Change["refusal"] | null {
	return published && (judge(published, what) ?? null);
}

function isWatched({ published }: Item, key: string): boolean {
	return published?.watched?.includes(key) ?? true;
}

function saysTheSame(item: Item, other: Item): boolean {
	return (item.published?.watched ?? []).every((key) => item.fields.get(key) === other.fields.get(key));
}

function describeItem({ name, fields }: Item): string {
	const text = fields.get("原文");
	return text === undefined ? name : `${name}：${shorten(text)}`;
}
