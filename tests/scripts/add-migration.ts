/**
 * Gives an unpacked engine (`package/` here) one migration more, as its next version would bring it: `exampleQueries` of
 * `site.yaml` has another name there.
 */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package/src/new/migrate-content.ts";
const END = "\treturn { files, told };\n";
const STEP = `
	const site = decodeText(content.bytes.get("site.yaml") ?? new Uint8Array()) ?? "";
	if (/^exampleQueries:/m.test(site)) {
		files.set("site.yaml", site.replace(/^exampleQueries:/m, "sampleQueries:"));
		told.push(\`\${content.name}/site.yaml：exampleQueries 现在叫 sampleQueries\`);
	}
`;
const text = readFileSync(FILE, "utf8");
if (!text.includes(END)) throw new Error(`${FILE} ends otherwise`);
writeFileSync(
	FILE,
	text.replace(END, () => STEP + END),
);
