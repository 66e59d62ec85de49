import { createHash } from "node:crypto";
import type { Site } from "../model/model.ts";

/** The whole address where the server is known; a path below its root otherwise. */
export function formatAddress({ origin }: Pick<Site, "origin">, path: string): string {
	return origin ? new URL(path, origin).href : path;
}

/** Names made from content only: the namespace is this project's own, drawn once. */
const NAMESPACE = Buffer.from("8f0f5c0e9d0b4f6c8a52d1c3b7e46a19", "hex");

/** A name for good (UUID version 5), from the city and a path of ids: it stays when the site moves to another server. */
export function formatUuid({ city }: Pick<Site, "city">, path: string): string {
	const bytes = createHash("sha1").update(NAMESPACE).update(`${city}/${path}`).digest();
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
