/** A note in a merge request: where the service keeps them, how it is asked, and what it takes. */
export interface ReviewComments {
	/** Lists the notes (GET) and takes a new one (POST). */
	list: string;
	/** Where a note that is there is replaced. */
	update(id: number): { url: string; method: "PATCH" | "PUT" };
	headers: Readonly<Record<string, string>>;
}

/** By this the note of an earlier run is found again, so that a request has one and not one for each push. */
export const NOTE_MARK = "<!-- plan-register -->";

/**
 * The merge request that a CI runs for, from the variables of its service: GitHub and Gitea (which sets the same),
 * GitLab. Null where there is none, or no right to write to it.
 */
export function reviewComments(env: Readonly<Record<string, string | undefined>>): ReviewComments | null {
	const number = /^refs\/pull\/(\d+)\//.exec(env["GITHUB_REF"] ?? "")?.[1];
	const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = env;
	if (number && api && repository && token) {
		const issues = `${api}/repos/${repository}/issues`;
		return {
			list: `${issues}/${number}/comments`,
			update: (id) => ({ url: `${issues}/comments/${id}`, method: "PATCH" }),
			headers: { authorization: `token ${token}` },
		};
	}
	const { CI_API_V4_URL: gitlab, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: request, REPORT_TOKEN: own } = env;
	if (!gitlab || !project || !request || !own) return null;
	const notes = `${gitlab}/projects/${project}/merge_requests/${request}/notes`;
	return {
		list: notes,
		update: (id) => ({ url: `${notes}/${id}`, method: "PUT" }),
		headers: { "private-token": own },
	};
}
