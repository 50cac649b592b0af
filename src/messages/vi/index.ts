import { accounts } from "./accounts";
import { common } from "./common";
import { editor } from "./editor";
import { errors } from "./errors";
import { home } from "./home";
import { office } from "./office";
import { activity } from "./activity";
import { comments } from "./comments";
import { problems } from "./problems";
import { register } from "./register";
import { review } from "./review";
import { search } from "./search";
import { citations } from "./citations";
import { findings } from "./findings";
import { importing } from "./importing";
import { ledger } from "./ledger";
import { statistics } from "./statistics";

export const vi = { common, errors, home, editor, accounts, office, problems, review, comments, register, activity, search, findings, citations, ledger, statistics, importing };
