/**
 * What the commands take of Astro. It would report to its makers which command was run; it reads from the environment alone
 * that it must not, so this is the one place that writes there.
 */
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

export { build, dev, preview, sync } from "astro";
