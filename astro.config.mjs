// The commands open the content and hand Astro its settings; what asks for this file alone (types, editors) needs no content.
import { astroConfig } from "./scripts/lib/astro-config.ts";

export default astroConfig(null);
