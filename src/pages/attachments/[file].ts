import { site } from "../../content.ts";
import { shownProject } from "../../current-project.ts";
import { publishedAttachments } from "../../model/build-attachments.ts";
import { ATTACHMENT_FOLDER } from "../../records/attachment-record.ts";

export const getStaticPaths = () => publishedAttachments(site).map(({ file }) => ({ params: { file } }));

export const GET = ({ params }: { params: { file: string } }) => {
	const bytes = shownProject()?.content.bytes.get(`${ATTACHMENT_FOLDER}/${params.file}`);
	if (!bytes) throw new Error(`No bytes of ${params.file}; the check has seen them`);
	return new Response(new Uint8Array(bytes));
};
