import type { Judge } from "./announced.ts";
import type { Change } from "./change.ts";
import { changedFields, shorten } from "./changed-fields.ts";
import type { Item } from "./item.ts";

/** What is new, gone or reads otherwise in one section; what was published is judged. */
export function compareItems(section: string, before: readonly Item[], after: readonly Item[], judge: Judge): Change[] {
	const old = new Map(before.map((item) => [item.id, item]));
	const now = new Map(after.map((item) => [item.id, item]));
	const added = after.filter(({ id }) => !old.has(id));
	const change = (kind: Change["kind"], text: string, refused: Refused | null): Change => ({
		section,
		kind,
		text,
		...refused,
	});
	const alter = (known: Item, item: Item): Change[] =>
		changedFields(known, item).map(({ key, text }) => {
			const refused = isWatched(known, key) ? refuse(known, `变了：${text}`, judge) : null;
			return change("改动", `${known.name}：${text}`, refused);
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

/** Why a change is refused, and of what the ledger would have to speak. */
type Refused = Required<Pick<Change, "refusal" | "stated">>;

function refuse({ published }: Item, what: string, judge: Judge): Refused | null {
	if (!published) return null;
	const { about, plan, part = "" } = published;
	const said = part + what;
	const refusal = judge(published, said);
	return refusal ? { refusal, stated: { about, plan, what: said } } : null;
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
