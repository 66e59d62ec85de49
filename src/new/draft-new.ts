import { RECORD_KINDS } from "./draft-record.ts";
import type { Kind } from "./kinds.ts";
import { department } from "./new-department.ts";
import { plan } from "./new-plan.ts";
import { target } from "./new-target.ts";

/** What can be made, by the name that `npm run new` gives it. */
export const KINDS: Readonly<Record<string, Kind>> = { ...RECORD_KINDS, target, department, plan };
