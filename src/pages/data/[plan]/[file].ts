import { site } from "../../../content.ts";
import { planFiles } from "../../../exports/plan-files.ts";

export const getStaticPaths = () =>
	site.plans.flatMap((plan) =>
		planFiles(site, plan).map(({ file, text }) => ({ params: { plan: plan.id, file }, props: { text } })),
	);

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
