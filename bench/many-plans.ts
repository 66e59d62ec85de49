import { cp, readdir, rename } from "node:fs/promises";
import path from "node:path";

/** Puts copies of a plan beside it in a content folder, each at addresses of its own, until there are `count`. */
export async function copyPlans(content: string, id: string, count: number): Promise<void> {
	const plans = path.join(content, "plans");
	for (let copy = 2; copy <= count; copy += 1) {
		const folder = path.join(plans, `${id}-${copy}`);
		await cp(path.join(plans, id), folder, { recursive: true });
		const updates = path.join(folder, "updates");
		for (const file of await readdir(updates)) {
			await rename(path.join(updates, file), path.join(updates, file.replace(/\.mdx$/, `-${copy}.mdx`)));
		}
	}
}
