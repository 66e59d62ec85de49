import { z } from "astro/zod";
import { listOf, textThat } from "./fields.ts";

/** A page's address below the site's base path, `/departments/kexie/`. */
const address = textThat((value) => /^\/([a-z0-9]+(-[a-z0-9]+)*\/)*$/.test(value), {
	code: "redirect-address-unreadable",
	expected: "本站页面的网址，以“/”开头、以“/”结尾，不含域名和 base",
	cure: "请写成 /departments/kexie/ 这样",
});

/** An entry of `redirects.yaml`: a published address that has gone, and the page that took its place. */
const redirectSchema = z.strictObject({ from: address, to: address });
export const redirectsSchema = listOf(redirectSchema);
export type RedirectRecord = z.infer<typeof redirectSchema>;
