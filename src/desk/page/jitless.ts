/** Loaded before any schema is made: the page's policy lets no text become code, and checking works without. */
import { z } from "astro/zod";

z.config({ jitless: true });
