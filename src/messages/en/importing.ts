import type { Messages } from "..";

export const importing: Messages["importing"] = {};
