/** `npm run types`: checks the types of every file, components included; warnings and hints count. */
import { spawnSync } from "node:child_process";
import { sync } from "./lib/quiet-astro.ts";

await sync({ logLevel: "error" });
const { status } = spawnSync("astro-check", ["--minimumFailingSeverity", "hint"], { stdio: "inherit", shell: true });
process.exit(status ?? 1);
