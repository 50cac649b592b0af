import { describe, expect, it } from "vitest";
import type { ReviewView } from "@/services/report/review-view";
import { Agreement } from "./agreement";

const approval = (versionId: string | null, state: ReviewView["state"] = "approved") => ({ state, approved: versionId === null ? null : { versionId, byName: "Lãnh đạo", at: "2026-01-01T00:00:00Z" } });

describe("agreeing to give an approval up", () => {
  it("covers the approval it was given for, as long as that one stands", () => {
    const agreement = new Agreement();
    agreement.agree("v1");
    agreement.follow(approval("v1"));
    expect(agreement.versionId).toBe("v1");
  });

  it.each([
    ["was withdrawn by the first change", approval(null, "drafting")],
    ["was withdrawn by the leader", approval(null, "in-review")],
    ["was given anew", approval("v2")],
    ["led to an issued report", approval("v1", "issued")],
  ])("covers nothing once the approval %s", (_, facts) => {
    const agreement = new Agreement();
    agreement.agree("v1");
    agreement.follow(facts);
    expect(agreement.versionId).toBeUndefined();
  });
});
