import { expect, test } from "vitest";
import { SERVERS } from "../../src/policy/server-config.ts";

const site = {
	base: "/portal/kx/",
	redirects: [{ from: "/portal/kx/departments/old/", to: "/portal/kx/departments/new/" }],
	folder: "/srv/plan",
};
const config = (server: string) => SERVERS.get(server)?.(site) ?? "";

test("nginx serves the folder below the site's path, sends old addresses on and has a page for what is not there", () => {
	const text = config("nginx");
	expect(text).toContain('location /portal/kx/ {\n\t\talias "/srv/plan/";');
	expect(text).toContain('location = "/portal/kx/departments/old/" { return 301 "/portal/kx/departments/new/"; }');
	expect(text).toContain("error_page 404 /portal/kx/404.html;");
});

test.each(["nginx", "caddy"])(
	"%s names the encoding of every text, also where the server's default is another",
	(server) => {
		for (const ending of ["html", "csv", "ics", "json", "xml", "svg"]) {
			expect(config(server)).toMatch(new RegExp(`charset=utf-8" ${ending};|@${ending} Content-Type .*charset=utf-8`));
		}
	},
);

test.each([
	["nginx", /default "frame-ancestors 'self'";\n[^}]*\t~\^\/portal\/kx\/\(embed\)\/ "frame-ancestors \*";/],
	[
		"caddy",
		/header Content-Security-Policy `frame-ancestors 'self'`[\s\S]*header \/embed\/\* Content-Security-Policy `frame-ancestors \*`/,
	],
	[
		"_headers",
		/\/portal\/kx\/embed\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: frame-ancestors \*/,
	],
])("on %s only charts to embed may be framed by others", (server, rule) => {
	expect(config(server)).toMatch(rule);
});

test.each([
	["nginx", /~\^\/portal\/kx\/\(attachments\)\/ "default-src 'none'; sandbox";[\s\S]*\(attachments\)\/ "attachment";/],
	[
		"caddy",
		/header \/attachments\/\* Content-Security-Policy `default-src 'none'; sandbox`[\s\S]*Content-Disposition `attachment`/,
	],
	[
		"_headers",
		/attachments\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: default-src 'none'; sandbox/,
	],
])(
	"on %s what people put there is carried away, and runs nothing where a browser opens it all the same",
	(server, rule) => {
		expect(config(server)).toMatch(rule);
	},
);

test.each(["nginx", "caddy", "_headers"])("%s opens data to other programs, and keeps only named files", (server) => {
	expect(config(server)).toMatch(/nosniff/);
	expect(config(server)).toMatch(/data[\s\S]*Access-Control-Allow-Origin|Access-Control-Allow-Origin|allow_origin/);
	expect(config(server)).toMatch(/_astro[\s\S]*max-age=31536000, immutable/);
});
