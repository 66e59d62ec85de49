import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Holds a response back until it is whole, and sends what `change` makes of it where it is HTML. */
export function holdHtml(
	response: ServerResponse,
	change: (status: number, html: string) => { status: number; html: string },
): void {
	const { writeHead, end } = response;
	const chunks: Buffer[] = [];
	const hold = (chunk: unknown) => {
		if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
	};
	response.writeHead = ((status: number, ...rest: unknown[]) => {
		response.statusCode = status;
		const headers = rest.find((value) => typeof value === "object") as OutgoingHttpHeaders | undefined;
		for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
		return response;
	}) as typeof response.writeHead;
	response.write = ((chunk: unknown) => {
		hold(chunk);
		return true;
	}) as typeof response.write;
	response.end = ((chunk: unknown) => {
		hold(chunk);
		let body = Buffer.concat(chunks);
		if (String(response.getHeader("content-type")).startsWith("text/html")) {
			const { status, html } = change(response.statusCode, body.toString("utf8"));
			response.statusCode = status;
			body = Buffer.from(html);
		}
		response.removeHeader("content-length");
		Object.assign(response, { writeHead });
		return end.call(response, body, "utf8");
	}) as typeof response.end;
}
