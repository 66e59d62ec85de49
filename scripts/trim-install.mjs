// Runs after `npm ci`, under whatever Node the system has, and takes away what the packages bring and nothing here loads:
// the `node` package's C headers (67 MB, for native add-ons), the canvas that PDF pages would be drawn with (35 MB; the
// import reads text and lines) and the parts of the PDF library for browsers (24 MB).
import { existsSync, readdirSync, rmSync } from "node:fs";

const modules = new URL("../node_modules/", import.meta.url);
const filesOf = (folder) => (existsSync(new URL(folder, modules)) ? readdirSync(new URL(folder, modules)) : []);
const remove = (path) => rmSync(new URL(path, modules), { recursive: true, force: true });

for (const name of filesOf("node/node_modules/"))
	if (!name.startsWith(".")) remove(`node/node_modules/${name}/include`);
for (const name of filesOf("@napi-rs/")) if (name.startsWith("canvas")) remove(`@napi-rs/${name}`);
for (const part of ["build", "web", "image_decoders", "iccs"]) remove(`pdfjs-dist/${part}`);
for (const name of filesOf("pdfjs-dist/legacy/build/"))
	if (name.endsWith(".map")) remove(`pdfjs-dist/legacy/build/${name}`);
