import type { Messages } from "..";

export const ledger: Messages["ledger"] = {};
