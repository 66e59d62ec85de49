/** True for an address that every program can take apart: http or https, a host, nothing that cannot be decoded. */
export function isWebAddress(value: string): boolean {
	if (!/^https?:\/\/[^\s"'<>\\]+$/i.test(value) || !URL.canParse(value)) return false;
	try {
		decodeURI(value);
		return true;
	} catch {
		return false;
	}
}

/** True for an address of this machine or of a network behind a door: a reader elsewhere finds nothing there. */
export function isOfThisMachine(value: string): boolean {
	const host = URL.canParse(value) ? new URL(value).hostname : "";
	return /^(localhost|.*\.(localhost|local|internal)|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|0\.0\.0\.0|\[::1?\]|\[f[cde].*)$/.test(
		host,
	);
}

/** `https://www.gov.cn@evil.example/` leads to evil.example: what stands before the @ only looks like a host. */
export function hasCredentials(value: string): boolean {
	const address = URL.canParse(value) ? new URL(value) : null;
	return address !== null && (address.username !== "" || address.password !== "");
}
