import type { APIRoute } from "astro";
import { site } from "../content.ts";
import { describeApp } from "../layouts/web-app.ts";

export const GET: APIRoute = () => Response.json(describeApp(site));
