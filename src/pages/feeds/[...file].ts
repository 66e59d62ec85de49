import { site } from "../../content.ts";
import { feedFiles } from "../../exports/feeds/feeds.ts";

export const getStaticPaths = () => feedFiles(site).map(({ file, text }) => ({ params: { file }, props: { text } }));

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
