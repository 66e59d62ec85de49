import { site } from "../../../content.ts";
import { tableFiles } from "../../../exports/files.ts";
import { planTables } from "../../../exports/tables.ts";

export const getStaticPaths = () =>
	site.plans.flatMap((plan) =>
		tableFiles(planTables(plan)).map(({ file, text }) => ({ params: { plan: plan.id, file }, props: { text } })),
	);

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
