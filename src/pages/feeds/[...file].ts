import { site } from "../../content.ts";
import type { ExportFile } from "../../exports/export-file.ts";
import { feedFiles } from "../../exports/feeds/feeds.ts";

export const getStaticPaths = () => feedFiles(site).map((made) => ({ params: { file: made.file }, props: { made } }));

export const GET = ({ props }: { props: { made: ExportFile } }) => new Response(props.made.text);
