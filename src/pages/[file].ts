import { site } from "../content.ts";
import { siteFiles } from "../exports/site-files.ts";
import { pageAddresses } from "../verify/expected-files.ts";

export const getStaticPaths = () =>
	siteFiles(site, pageAddresses(site)).map((made) => ({ params: { file: made.file }, props: { made } }));

export const GET = ({ props }: { props: { made: { text: string } } }) => new Response(props.made.text);
