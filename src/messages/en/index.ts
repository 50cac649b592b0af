import { accounts } from "./accounts";
import { common } from "./common";
import { editor } from "./editor";
import { errors } from "./errors";
import { home } from "./home";
import { office } from "./office";
import { problems } from "./problems";

export const en = { common, errors, home, editor, accounts, office, problems };
