// Runs after `npm ci`, under whatever Node the system has. The `node` package brings C headers, 67 MB, which only
// native add-ons are compiled with; there are none here.
import { existsSync, readdirSync, rmSync } from "node:fs";

const folder = "node_modules/node/node_modules";
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
	rmSync(`${folder}/${name}/include`, { recursive: true, force: true });
}
