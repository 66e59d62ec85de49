import input from "@inquirer/input";
import search from "@inquirer/search";
import select from "@inquirer/select";
import { type Ask, BACK } from "../../src/new/question.ts";

/** More choices than this are found by typing a part of their title. */
const FEW = 12;
const HELP = { keysHelpTip: () => `↑↓ 或序号选择，回车确定；“${BACK}”回上一步，Ctrl+C 停下（已答的会留着）` };

/** Asks on a terminal: choices by arrows, number or title, anything else typed; `<` goes a step back. */
export function openTerminal(context: Parameters<typeof input>[1] = {}): Ask {
	return async ({ ask, choices, isOptional, before, fault }) => {
		if (choices.length === 0) {
			const validate = (text: string) => text.trim() === BACK || (fault(text) ?? true);
			const typed = { message: `${ask}：`, default: before, prefill: "editable", validate } as const;
			return (await input(typed, context)).trim();
		}
		const items = choices.map(({ value, title }) => ({
			value,
			name: title === value ? value : `${title}（${value}）`,
		}));
		const skip = isOptional ? [{ value: "", name: "不填" }] : [];
		const all = [...items, ...skip, { value: BACK, name: `${BACK} 上一步` }];
		if (items.length <= FEW) {
			const theme = { indexMode: "number", style: HELP } as const;
			return select({ message: ask, choices: all, default: before, pageSize: FEW + 2, loop: false, theme }, context);
		}
		const find = (term = "") => all.filter(({ value, name }) => name.includes(term) || value === BACK);
		return search(
			{ message: `${ask}（输入几个字查找）`, source: find, pageSize: FEW, theme: { style: HELP } },
			context,
		);
	};
}
