/** What messages tell people to type, and what the desk has in its place. */
const ON_THE_DESK: [command: RegExp, said: string][] = [
	[/，或在命令后加 --correct/g, "，或勾选“不同的数值都作为更正”"],
	[/请在命令后加 --plan，如 --plan \S+/g, "请在上面选方案"],
	[/请在命令后加 --sheet，如 --sheet \S+/g, "请在上面选工作表"],
	[/用 npm run template 生成的表格/g, "用上面可以下载的空表"],
	[/填入 npm run template 生成的表格/g, "填入上面可以下载的空表"],
	[/；要把方案导入网站的，用 npm run import/g, ""],
	[/由命令填写/g, "由填报台填写"],
];

/** A message in the words of somebody who has no terminal. */
export function sayOnDesk(text: string): string {
	return ON_THE_DESK.reduce((said, [command, words]) => said.replace(command, words), text);
}
