import { site } from "../../content.ts";
import { tableFiles } from "../../exports/files.ts";
import { siteTables } from "../../exports/tables.ts";

export const getStaticPaths = () =>
	tableFiles(siteTables(site)).map(({ file, text }) => ({ params: { file }, props: { text } }));

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
