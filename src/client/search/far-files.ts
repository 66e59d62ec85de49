import type { FarTexts, Wanted } from "../../search/records/far-texts.ts";

/** Fetches what an answer lacks, all at once; `address` is that of the records, beside which the files stand. */
export function createFetcher(far: FarTexts, address: string): () => Promise<void> {
	const addressOf = (name: string) => new URL(name, new URL(address, location.href)).href;
	return async () => {
		const { shards, blocks }: Wanted = far.takeWanted();
		await Promise.all([
			...shards.map(async (shard) => {
				const file = await fetchFile(addressOf(`pairs/${shard}.bin`));
				far.addShard(shard, new Uint8Array(await file.arrayBuffer()));
			}),
			...blocks.map(async (block) => {
				const file = await fetchFile(addressOf(`texts/${block}.json`));
				far.addBlock(block, await file.json());
			}),
		]);
	};
}

/** Fetches a file that must be there. */
export async function fetchFile(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return response;
}
