/** Stands at the address of the service worker where a site does not want one any more: removes itself and what it kept. */
import { storeOf, type WorkerScope } from "./worker-scope.ts";

const worker = globalThis as unknown as WorkerScope;
const { registration } = worker;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) =>
	event.waitUntil(caches.delete(storeOf(registration.scope)).then(() => registration.unregister())),
);
