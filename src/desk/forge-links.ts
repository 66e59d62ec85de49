import type { RepositoryService, SiteRecord } from "../records/site-record.ts";

type Repository = NonNullable<SiteRecord["repository"]>;

/** Where a service opens a file for editing, a new file, and a folder to put files into. */
interface Addresses {
	edit: string;
	create: string;
	folder: string;
}

/** How each service writes its addresses: `{branch}`, `{file}`, `{folder}` and `{name}` are filled in. */
const SERVICES: Record<RepositoryService, Addresses> = {
	GitHub: {
		edit: "edit/{branch}/{file}",
		create: "new/{branch}/{folder}?filename={name}",
		folder: "upload/{branch}/{folder}",
	},
	GitLab: {
		edit: "-/edit/{branch}/{file}",
		create: "-/new/{branch}/{folder}?file_name={name}",
		folder: "-/tree/{branch}/{folder}",
	},
	Gitea: { edit: "_edit/{branch}/{file}", create: "_new/{branch}/{folder}", folder: "_upload/{branch}/{folder}" },
	Gitee: { edit: "edit/{branch}/{file}", create: "new/{branch}/{folder}", folder: "tree/{branch}/{folder}" },
	CNB: { edit: "-/blob/{branch}/{file}", create: "-/tree/{branch}/{folder}", folder: "-/tree/{branch}/{folder}" },
};

/** A page of the service at which a file is put in its place. */
export interface ForgeLink {
	words: string;
	url: string;
}

/**
 * The pages for a file below the content folder: an editor for one that `is` changed or new, and the folder, to which any
 * can be sent. No editor takes a picture.
 */
export function forgeLinks(
	repository: Repository | null,
	file: string,
	is: "changed" | "new" | "picture",
): ForgeLink[] {
	if (!repository) return [];
	const { service, url, branch, folder } = repository;
	const place = `${folder ?? "content"}/${file}`;
	const name = place.replace(/^.*\//, "");
	const values: Record<string, string> = {
		branch: encodePath(branch),
		file: encodePath(place),
		folder: encodePath(place.replace(/\/[^/]*$/, "")),
		name: encodeURIComponent(name),
	};
	const addresses = SERVICES[service];
	const fill = (form: string) =>
		`${url.replace(/\/+$/, "")}/${form.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "")}`;
	return [
		...(is === "new" ? [{ words: `到 ${service} 新建 ${name}`, url: fill(addresses.create) }] : []),
		...(is === "changed" ? [{ words: `到 ${service} 编辑 ${name}`, url: fill(addresses.edit) }] : []),
		{ words: `到 ${service} 打开这个文件夹上传`, url: fill(addresses.folder) },
	];
}

const encodePath = (path: string) => path.split("/").map(encodeURIComponent).join("/");
