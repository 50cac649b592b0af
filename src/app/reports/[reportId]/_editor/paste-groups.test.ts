import { describe, expect, it } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recognisePaste, type Recognised } from "@/text/recognise";
import { fieldsFromHead, otherPeriod, TO_CHOOSE, toGroups } from "./paste-groups";

function recognise(text: string): Recognised {
  const recognised = recognisePaste(text, DEFAULT_SECTIONS);
  if (!recognised.ok) throw new Error(recognised.code);
  return recognised;
}

const q1 = { kind: "quarter", year: 2024, index: 1 } as const;

describe("a recognised paste", () => {
  it("goes where its headings say, into the section it was pasted into before any heading, and waits for a choice under an unknown one", () => {
    const groups = toGroups(recognise("- Trước mọi mục.\n6. Lĩnh vực kinh tế, xã hội\n- Cho chủ trương.\n7. Công tác chuyển đổi số\n- Kể chuyện.\n8. Một số nhiệm vụ khác\n"), "organisation");
    expect(groups.map(({ sectionKey, isUnknown, decisions }) => [sectionKey, isUnknown, decisions.length])).toEqual([
      ["organisation", false, 1],
      ["economy", false, 1],
      [TO_CHOOSE, true, 1],
    ]);
    expect(toGroups(recognise("- Một.\n- Hai."), null).map(({ sectionKey }) => sectionKey)).toEqual([TO_CHOOSE]);
  });

  it("without head and end offers no fields", () => {
    expect(fieldsFromHead(recognise("- Điều động đồng chí A.\n- Cho ý kiến.").head)).toBeNull();
  });

  it("about another period says which; about its own, or none, nothing", () => {
    const about = (text: string) => otherPeriod(recognise(text).head, q1);
    expect(about("BÁO CÁO\nKết quả hoạt động của Ban Thường vụ Tỉnh ủy quý II/2024\n-----\n1. Công tác nội chính\n- Một.")).toEqual({ ...q1, index: 2 });
    expect(about("BÁO CÁO\nKết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024\n-----\n1. Công tác nội chính\n- Một.")).toBeNull();
    expect(about("- Một.")).toBeNull();
  });
});
