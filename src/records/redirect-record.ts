import { z } from "astro/zod";
import { listOf, textThat } from "./fields.ts";

/** An address below the site's base path: of a page, `/departments/kexie/`, or of a file, `/data/water/progress.csv`. */
const address = textThat(
	(value) =>
		/^\/([a-z0-9]+(-[a-z0-9]+)*\/)*(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:csv|json|xlsx|xml|ics|svg|png|jpg|webp|pdf|docx|txt|bib|ris))?$/.test(
			value,
		),
	{
		code: "redirect-address-unreadable",
		expected: "本站页面的网址，以“/”开头、以“/”结尾，不含域名和 base；文件的网址以扩展名结尾",
		cure: "请写成 /departments/kexie/ 或 /data/water/progress.csv 这样",
	},
);

/** Whether an address is a page's: only there can the site itself lead on; for a file its web server does. */
export const isPageAddress = (url: string): boolean => url.endsWith("/");

/** An entry of `redirects.yaml`: a published address that has gone, and the page that took its place. */
const redirectSchema = z.strictObject({ from: address, to: address });
export const redirectsSchema = listOf(redirectSchema);
export type RedirectRecord = z.infer<typeof redirectSchema>;
