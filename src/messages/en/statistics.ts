import type { Messages } from "..";

export const statistics: Messages["statistics"] = {};
