import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { PASTES } from "../../../tests/support/texts/pastes";
import { WHOLE_REPORTS } from "../../../tests/support/texts/whole-reports";
import { looksLikeManyDecisions, recognisePaste, type ProposedDecision, type Recognised } from ".";

function recognised(text: string, sections = DEFAULT_SECTIONS): Recognised {
  const result = recognisePaste(text, sections);
  if (!result.ok) throw new Error(result.code);
  return result;
}

function outline({ unassigned, sections }: Recognised): string {
  const lines = (decisions: readonly ProposedDecision[]): string[] => decisions.map(({ marker, text }) => `${marker === "dash" ? "-" : "="} ${text}`);
  return [...lines(unassigned), ...sections.flatMap(({ key, heading, decisions }) => [`# ${key ?? "?"} ${heading}`, ...lines(decisions)])].join("\n");
}

describe.each([...WHOLE_REPORTS, ...PASTES])("$name", ({ text, outline: expected, head, leftOut }) => {
  const result = recognised(text);

  test("gives its sections and decisions", () => expect(outline(result)).toBe(expected));

  test("gives its head, and nothing else is left out", () => {
    expect(result.head).toMatchObject(head ?? { title: null, preamble: [], closing: [], signature: null });
    expect(result.leftOut.map(({ reason, text: line }) => `${reason} ${line}`)).toEqual(leftOut ?? []);
  });
});

describe("sections of the office's own", () => {
  const office = [
    { key: "organisation", heading: "Tổ chức xây dựng Đảng" },
    { key: "propaganda-people", heading: "Tuyên giáo và Dân vận" },
    { key: "digital", heading: "Khoa học, công nghệ và chuyển đổi số" },
    { key: "economy", heading: "Kinh tế - xã hội" },
  ];
  const keyOf = (heading: string): string | null | undefined => recognised(`1. ${heading}\n- Kế hoạch.`, office).sections[0]?.key;

  test.each([
    ["Công tác tuyên giáo, dân vận", "propaganda-people"],
    ["Công tác dân vận", "propaganda-people"],
    ["Công tác Tuyên giáo", "propaganda-people"],
    ["Về khoa học - công nghệ, đổi mới sáng tạo và chuyển đổi số", "digital"],
    ["Công tác tổ chức, cán bộ", "organisation"],
    ["Lĩnh vực phát triển kinh tế", "economy"],
    ["Công tác nội chính", null],
  ])("%s", (heading, key) => expect(keyOf(heading)).toBe(key));
});

test.each(["5, Công tác nội chính", "5.- Công tác nội chính", "5/- Công tác nội chính", "II.1. Công tác nội chính", "B.2. Công tác nội chính", "Thứ hai, Công tác nội chính:", "Hai là, Công tác nội chính", "### 5. Công tác nội chính", "**5. Công tác nội chính:** Kết luận A."])("%s is a heading with its number", (typed) => {
  const { sections } = recognised(`${typed}\n» Kết luận B.`);
  expect(sections[0]).toMatchObject({ key: "internal-affairs", heading: "Công tác nội chính" });
  expect(sections[0]!.decisions.map(({ text }) => text)).toEqual(typed.endsWith("A.") ? ["Kết luận A.", "Kết luận B."] : ["Kết luận B."]);
});

describe("headings of many offices", () => {
  test.each([
    ["Công tác xây dựng Đảng, tổ chức cán bộ", "organisation"],
    ["Về công tác tổ chức bộ máy và cán bộ", "organisation"],
    ["Công tác xây dựng tổ chức đảng và đảng viên", "organisation"],
    ["Công tác xây dựng Đảng về chính trị, tư tưởng", "propaganda"],
    ["Công tác chính trị tư tưởng, tuyên truyền", "propaganda"],
    ["Công tác kiểm tra, giám sát, kỷ luật đảng", "inspection"],
    ["Nội chính, phòng chống tham nhũng", "internal-affairs"],
    ["Công tác nội chính và cải cách tư pháp", "internal-affairs"],
    ["Tiếp công dân, giải quyết khiếu nại, tố cáo", "internal-affairs"],
    ["Công tác dân vận, tôn giáo, dân tộc", "mass-mobilisation"],
    ["Công tác mặt trận và đoàn thể", "mass-mobilisation"],
    ["Lĩnh vực kinh tế - xã hội", "economy"],
    ["Về phát triển kinh tế - xã hội, tài chính, ngân sách", "economy"],
    ["Quốc phòng - an ninh", "defence"],
    ["Công tác quân sự, quốc phòng địa phương", "defence"],
    ["Lĩnh vực quốc phòng, an ninh, đối ngoại", "defence"],
    ["Nhiệm vụ khác", "other"],
    ["Một số nội dung khác", "other"],
    ["Các công việc khác", "other"],
    ["Công tác văn phòng cấp ủy", null],
    ["Lĩnh vực nông nghiệp, nông thôn", "economy"],
    ["Văn hóa, giáo dục, y tế", "economy"],
    ["Giảm nghèo bền vững, giải quyết việc làm", "economy"],
    ["Thông tin, báo chí", "propaganda"],
    ["Công tác tư tưởng - văn hóa", "propaganda"],
    ["Sắp xếp tổ chức bộ máy, đơn vị hành chính", "organisation"],
    ["Công tác xây dựng chính quyền", "organisation"],
    ["Phòng, chống tội phạm, bảo đảm trật tự, an toàn xã hội", "defence"],
    ["Tín ngưỡng, tôn giáo", "mass-mobilisation"],
    ["KT-XH", "economy"],
    ["Công tác QP-AN", "defence"],
    ["Công tác UBKT", "inspection"],
  ])("%s", (heading, key) => {
    for (const typed of [`7. ${heading}`, `IV- ${heading.toUpperCase()}`, `Mục 2: ${heading}:`, `7) ${heading.normalize("NFD")}`]) {
      expect([typed, recognised(`${typed}\n- Kế hoạch A.`).sections[0]?.key]).toEqual([typed, key]);
    }
  });

  test("a heading that names two sections goes to the first and names the other", () => {
    expect(recognised("1. Tuyên giáo và Dân vận\n- A").sections[0]).toMatchObject({ key: "propaganda", match: "several", candidates: ["mass-mobilisation"] });
  });

  test.each([
    "1. Điều động đồng chí Phó Bí thư Thành ủy",
    "2. Kế hoạch kiểm tra, giám sát năm 2024",
    "1. Quyết định về công tác cán bộ",
    "3. Cho chủ trương về đầu tư công",
    "4. Báo cáo công tác nội chính",
    "2. Về việc bổ nhiệm cán bộ",
    "1. Kiểm tra 03 tổ chức đảng",
    "5. Công tác cán bộ; công tác quy hoạch;",
    "II. Giao Ban Tổ chức Tỉnh ủy tham mưu",
  ])("%s is a decision, not a heading", (line) => {
    expect(recognised(line)).toMatchObject({ sections: [], unassigned: [{ text: line }] });
  });
});

describe("looksLikeManyDecisions", () => {
  test.each([
    ["one line", "- Điều động đồng chí A.", false],
    ["nothing", " \n ", false],
    ["one wrapped paragraph", "Điều động đồng chí Phó Bí thư Thành ủy giữ chức\nchủ tịch Hội đồng nhân dân thành phố.", false],
    ["one wrapped bullet", "- Điều động đồng chí Phó Bí thư,\n  chỉ định tham gia Ban Chấp hành.", false],
    ["two bullets", "- A\n- B", true],
    ["two lines", "Điều động đồng chí A.\r\nBổ nhiệm đồng chí B.", true],
    ["a heading and a decision", "1. Công tác nội chính\n- Kết luận.", true],
    ["a trailing line end", "Điều động đồng chí A.\n\n", false],
  ])("%s", (_name, text, many) => expect(looksLikeManyDecisions(text)).toBe(many));
});
