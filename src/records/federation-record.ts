import { z } from "astro/zod";
import { listOf, text, url } from "./fields.ts";
import { siteSchema } from "./site-record.ts";

/**
 * A server as a page's policy may name it: nothing in it can end the address or widen it to others (`;` and `*` are
 * characters of a host name to a browser).
 */
const SERVER = /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/?$/i;

const origin = url
	.refine((value) => SERVER.test(value), {
		params: {
			code: "federation-origin-unreadable",
			expected: "只有协议和域名的网址，域名只用字母、数字、点和连字符",
			cure: "请写成 https://www.example.gov.cn 这样；站点所在的路径写在 base，中文域名写它的 xn-- 形式",
		},
	})
	.transform((value) => value.replace(/\/$/, "").toLowerCase());

/** A site that is searched together with this one; each is built and published alone. */
const federatedSchema = z.strictObject({ title: text, origin, base: siteSchema.shape.base });

/** `content/federation.yaml`: the sites that a portal's page searches together, and how that page is called. */
export const federationSchema = z.strictObject({ title: text, sites: listOf(federatedSchema) });
export type FederationRecord = z.infer<typeof federationSchema>;
