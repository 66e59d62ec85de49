import { KINDS_OF_FILES } from "../../files/attachments/attachment-kinds.ts";
import type { Attachment } from "../../model/attachment.ts";
import type { Plan } from "../../model/model.ts";
import { buildTable, type DataTable, type Field } from "../table.ts";

type Row = Attachment & { about: string };

/** What pictures and papers belong to what, and how they are described. */
export function attachments({ updates, requests }: Plan): DataTable {
	const rowsOf = (kind: string, list: readonly { id: string; attachments: Attachment[] }[]) =>
		list.flatMap((one) => one.attachments.map((file): Row => ({ ...file, about: `${kind}:${one.id}` })));
	const words = (name: string, title: string, description: string, value: (row: Row) => string | null): Field<Row> => ({
		name,
		title,
		description,
		type: "string",
		value,
	});
	const kinds = Object.values(KINDS_OF_FILES).map(({ name }) => name);
	return buildTable<Row>(
		{ name: "attachments", title: "图片和附件", description: "动态和答复带的图片和文件，在本站的 attachments/ 下。" },
		[
			{ ...words("about", "属于", "update:动态编号，或 request:申请编号。", ({ about }) => about), key: true },
			{ ...words("file", "文件名", "在本站的 attachments/ 下。", ({ file }) => file), key: true },
			{ ...words("title", "标题", "读者看到的名称。", ({ title }) => title), required: true },
			words("alt", "替代文字", "图上有什么；不是图片的为空。", ({ picture }) => picture?.alt ?? null),
			{ ...words("kind", "种类", "由文件的内容得来。", ({ kindName }) => kindName), required: true, enum: kinds },
			{
				name: "size",
				title: "大小",
				description: "文件的大小。",
				type: "integer",
				unit: "字节",
				required: true,
				minimum: 1,
				value: ({ size }) => size,
			},
		],
		[...rowsOf("update", updates), ...rowsOf("request", requests)],
	);
}
