import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("the way back after sign-in", () => {
  it("is a path of this site", () => {
    expect(safePath("/reports/12?tab=paper#end")).toBe("/reports/12?tab=paper#end");
  });

  it("never leads to another site", () => {
    for (const next of ["//evil.vn", "/\\evil.vn", "https://evil.vn", "/\t/evil.vn", "/.//evil.vn", "javascript:alert(1)", "", undefined, ["/a", "/b"]]) {
      expect(safePath(next)).toBe("/");
    }
  });
});
