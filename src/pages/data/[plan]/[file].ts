import { site } from "../../../content.ts";
import type { ExportFile } from "../../../exports/export-file.ts";
import { planFiles } from "../../../exports/plan-files.ts";

export const getStaticPaths = () =>
	site.plans.flatMap((plan) =>
		planFiles(site, plan).map((made) => ({ params: { plan: plan.id, file: made.file }, props: { made } })),
	);

export const GET = ({ props }: { props: { made: ExportFile } }) => new Response(props.made.text);
