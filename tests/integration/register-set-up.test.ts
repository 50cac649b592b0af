import { beforeEach, describe, expect, it } from "vitest";
import { suggestTerm } from "@/domain/register";
import { db } from "@/server/database";
import { isSetUp, setUpOffice } from "@/services/office/set-up";
import { proposeNumber } from "@/services/register/propose";
import { listTerms } from "@/services/register/term";
import { todayInVietnam } from "@/services/register/today";
import { emptyDatabase } from "../support/database";
import { actorNamed, SET_UP } from "../support/office";

beforeEach(() => emptyDatabase());

describe("a new office", () => {
  it("has the term it named, and a first number to give in it", async () => {
    await setUpOffice({ ...SET_UP, termName: " 2025  - 2030 ", termStartsOn: "2025-10-15" });
    const admin = await actorNamed("quantri");
    expect(await listTerms(admin)).toMatchObject([{ name: "2025 - 2030", startsOn: "2025-10-15", series: [] }]);
    expect(await proposeNumber(admin, { symbol: "BC/TU" }, "2025-10-15")).toMatchObject({ term: { name: "2025 - 2030" }, next: null });
  });

  it("that names none has the one that most likely runs today", async () => {
    await setUpOffice(SET_UP);
    expect(await listTerms(await actorNamed("quantri"))).toMatchObject([suggestTerm(todayInVietnam())]);
  });

  it("is not set up with a term that has no name or no day", async () => {
    for (const term of [{ termName: " " }, { termStartsOn: "2025-02-30" }, { termStartsOn: "" }]) await expect(setUpOffice({ ...SET_UP, ...term })).rejects.toThrow();
    expect([await isSetUp(), await db.term.count()]).toEqual([false, 0]);
  });
});
