import { KINDS_OF_FILES } from "../files/attachments/attachment-kinds.ts";
import type { AttachmentUse } from "../records/attachment-record.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { Attachment } from "./attachment.ts";
import type { Plan, Site } from "./model.ts";
import type { Routes } from "./routes.ts";

/** Gives updates and answers their pictures and papers. */
export function linkAttachments(plans: Plan[], { plans: records, attachments }: ContentRecords, routes: Routes): void {
	const build = ({ file, title, alt }: AttachmentUse): Attachment => {
		const known = attachments.find(({ name }) => name === file);
		if (!known) throw new Error(`No attachment ${file}; content was not checked before it was linked`);
		const { kind, size, width, height } = known;
		const { name: kindName, isPicture } = KINDS_OF_FILES[kind];
		const picture = isPicture && width && height ? { alt: alt ?? "", width, height } : null;
		return { file, title, url: routes.attachment(file), kindName, size, picture };
	};
	for (const plan of plans) {
		const own = records.find((one) => one.plan.id === plan.id);
		for (const [linked, said] of [[plan.updates, own?.updates] as const, [plan.requests, own?.requests] as const]) {
			for (const one of linked) {
				const uses = said?.find(({ id }) => id === one.id)?.attachments ?? [];
				one.attachments = uses.map(build);
			}
		}
	}
}

/** The files that the site publishes of them, each once. */
export function publishedAttachments({ plans }: Pick<Site, "plans">): Attachment[] {
	const all = plans.flatMap(({ updates, requests }) =>
		[...updates, ...requests].flatMap(({ attachments }) => attachments),
	);
	return [...new Map(all.map((one) => [one.file, one])).values()];
}
