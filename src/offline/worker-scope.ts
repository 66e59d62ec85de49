/** What the service worker uses of its surroundings: the types of pages and of workers do not stand in one program. */
export interface WorkerScope {
	readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(kind: "install" | "activate", listener: (event: LastingEvent) => void): void;
	addEventListener(kind: "message", listener: (event: MessageEvent) => void): void;
	addEventListener(kind: "fetch", listener: (event: FetchedEvent) => void): void;
}

interface LastingEvent {
	waitUntil(work: Promise<unknown>): void;
}

interface FetchedEvent extends LastingEvent {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

/** The name of what a site keeps in the browser: several sites may share a server. */
export const storeOf = (scope: string): string => `plan-register ${scope}`;
