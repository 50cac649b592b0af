import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recogniseLines, recognisePaste, type Recognised, type SourceLine } from ".";

function pasted(text: string): Recognised {
  const result = recognisePaste(text, DEFAULT_SECTIONS);
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** Paragraphs of a file; those with stars are bold in it. */
function file(...texts: string[]): Recognised {
  const lines = texts.map((text, index): SourceLine => ({ line: index + 1, text: text.replace(/^\*\*/, ""), paragraph: true, ...(text.startsWith("**") && { bold: true }) }));
  return recogniseLines(lines, DEFAULT_SECTIONS);
}

const outline = ({ unassigned, sections }: Recognised): string[] => [
  ...unassigned.map(({ text }) => text),
  ...sections.flatMap(({ key, heading, decisions }) => [`# ${key ?? "?"} ${heading}`, ...decisions.map(({ text }) => text)]),
];

describe("a part of the report named on a line of its own", () => {
  const text = "Phần thứ nhất\nKẾT QUẢ QUÝ III/2021\n\nI. Công tác dân vận\n- Đối thoại.\nPHẦN II\nPHƯƠNG HƯỚNG QUÝ IV/2021\n1. Tiếp tục đối thoại.\n2. Tổng kết.";

  test("is no decision, and what it plans belongs to no section above", () => {
    expect(outline(pasted(text))).toEqual(["# mass-mobilisation Công tác dân vận", "Đối thoại.", "# ? PHƯƠNG HƯỚNG QUÝ IV/2021", "Tiếp tục đối thoại.", "Tổng kết."]);
  });

  test("is named with its title where nothing stands between the title and the first section", () => {
    expect(pasted(text).leftOut.map(({ line, reason }) => `${line} ${reason}`)).toEqual(["1 group-heading", "2 group-heading", "6 group-heading"]);
  });
});

describe("a bold paragraph of a file", () => {
  test("is a heading though its words are not known, as the bold ones beside it are", () => {
    expect(outline(file("**Công tác nội chính", "Kết luận thanh tra.", "**Hành chính quản trị", "Ban hành quy chế.", "**5. Chuyển đổi số", "Ra mắt tổ công nghệ.", "**Phòng dịch Covid-19", "Lập 08 chốt."))).toEqual([
      "# internal-affairs Công tác nội chính", "Kết luận thanh tra.", "# ? Hành chính quản trị", "Ban hành quy chế.", "# ? Chuyển đổi số", "Ra mắt tổ công nghệ.", "# ? Phòng dịch Covid-19", "Lập 08 chốt.",
    ]);
  });

  test("is none where it ends as a sentence, where most of the text is bold or where no known heading is", () => {
    expect(outline(file("**Công tác nội chính", "- A.", "**Cả phường thi đua.", "- B."))).toEqual(["# internal-affairs Công tác nội chính", "A.", "Cả phường thi đua.", "B."]);
    expect(outline(file("**Công tác nội chính", "**Hành chính quản trị", "**- A.", "**- B."))).toEqual(["# internal-affairs Công tác nội chính", "Hành chính quản trị", "A.", "B."]);
    expect(outline(file("Công tác nội chính", "- A.", "**Hành chính quản trị", "- B."))).toEqual(["# internal-affairs Công tác nội chính", "A.", "Hành chính quản trị", "B."]);
  });

  test("is told in a paste by the stars of Markdown", () => {
    expect(outline(pasted("**Công tác nội chính**\n- A.\n**Lĩnh vực khoa học**\n- B."))).toEqual(["# internal-affairs Công tác nội chính", "A.", "# ? Lĩnh vực khoa học", "B."]);
  });
});

test("a title that ends in a colon over bullets is one where others do, but not what announces a list", () => {
  expect(outline(pasted("Công tác nội chính:\n- A.\nCông tác dân vận:\n- B.\nHành chính quản trị:\n- C.\nMột số việc cụ thể như sau:\n- D."))).toEqual([
    "# internal-affairs Công tác nội chính", "A.", "# mass-mobilisation Công tác dân vận", "B.", "# ? Hành chính quản trị", "C.", "Một số việc cụ thể như sau:", "D.",
  ]);
});

test.each([
  ["capitals", "II. LÃNH ĐẠO PHÁT TRIỂN KINH TẾ,\nXÃ HỘI\n- A.", "# economy LÃNH ĐẠO PHÁT TRIỂN KINH TẾ, XÃ HỘI"],
  ["small letters", "2. Công tác kiểm tra, giám sát và\nkỷ luật đảng\n- A.", "# inspection Công tác kiểm tra, giám sát và kỷ luật đảng"],
])("a title in %s broken over two lines is one heading", (_letters, text, heading) => {
  const found = pasted(text);
  expect(outline(found)).toEqual([heading, "A."]);
  expect(found.notices).toContainEqual({ code: "joined-lines", count: 1 });
});
