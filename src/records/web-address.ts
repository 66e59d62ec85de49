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

/** `https://www.gov.cn@evil.example/` leads to evil.example: what stands before the @ only looks like a host. */
export function hasCredentials(value: string): boolean {
	const address = URL.canParse(value) ? new URL(value) : null;
	return address !== null && (address.username !== "" || address.password !== "");
}
