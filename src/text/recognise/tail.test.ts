import { expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recognisePaste, type Recognised } from ".";

function recognised(tail: string): Recognised {
  const result = recognisePaste(`1. Công tác nội chính\n- Kết luận thanh tra.\n\n${tail}`, DEFAULT_SECTIONS);
  if (!result.ok) throw new Error(result.code);
  expect(result.sections.map(({ decisions }) => decisions.map(({ text }) => text))).toEqual([["Kết luận thanh tra."]]);
  return result;
}

const signer = { authority: "T/M BAN THƯỜNG VỤ", office: "BÍ THƯ", name: "Trần Duy Đông" };

test.each([
  ["beside it", "NGƯỜI LẬP BÁO CÁO\tT/M BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\tBÍ THƯ\n(Đã ký)\t(Đã ký)\nĐỗ Văn Hải\tTrần Duy Đông"],
  ["above it", "NGƯỜI TỔNG HỢP\nPHÓ CHÁNH VĂN PHÒNG\nĐỗ Văn Hải\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Duy Đông"],
])("who put the report together and signs %s is named, not taken for the signer", (_where, tail) => {
  const { head, leftOut } = recognised(tail);
  expect(head.signature).toEqual(signer);
  expect(leftOut.map(({ text }) => text)).toContain("Đỗ Văn Hải");
});

test("authority and office are read in small letters too", () => {
  expect(recognised("T/M Ban Thường vụ Huyện ủy\nPhó Bí thư\n\nLò Thị Mai").head.signature).toEqual({ authority: "T/M Ban Thường vụ Huyện ủy", office: "Phó Bí thư", name: "Lò Thị Mai" });
});

test("a rank stays with the name", () => {
  expect(recognised("T/M ĐẢNG ỦY\nBÍ THƯ\n\nĐại tá Lò Văn Tho").head.signature).toEqual({ authority: "T/M ĐẢNG ỦY", office: "BÍ THƯ", name: "Đại tá Lò Văn Tho" });
});

test.each([
  ["in the line of the title", "Nơi nhận: - Các đồng chí Tỉnh ủy viên; - Lưu Văn phòng Tỉnh ủy."],
  ["in the line of the title without dashes", "Nơi nhận: Các đồng chí Tỉnh ủy viên; Lưu Văn phòng Tỉnh ủy."],
  ["under another title", "Nơi gửi:\n- Các đồng chí Tỉnh ủy viên\n- Lưu Văn phòng Tỉnh ủy"],
  ["after the signature, without dashes", "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Duy Đông\nNơi nhận:\nCác đồng chí Tỉnh ủy viên,\nLưu Văn phòng Tỉnh ủy."],
])("recipients are read %s", (_where, tail) => {
  const { head, leftOut } = recognised(tail);
  expect(head.recipients).toEqual(["Các đồng chí Tỉnh ủy viên", "Lưu Văn phòng Tỉnh ủy"]);
  expect(leftOut).toEqual([]);
});

test("where semicolons part the recipients a comma at a line's end does not", () => {
  expect(recognised("Nơi nhận:\n- Ban Tổ chức, Ban Nội chính,\nỦy ban Kiểm tra Thành ủy;\n- Lưu Văn phòng.").head.recipients).toEqual(["Ban Tổ chức, Ban Nội chính, Ủy ban Kiểm tra Thành ủy", "Lưu Văn phòng"]);
});

test("a recipient's second line beside the signer's office stays with the recipient", () => {
  const { head } = recognised("Nơi nhận:\tT/M BAN THƯỜNG VỤ\n- Đảng ủy các cơ quan Đảng\tBÍ THƯ\nthành phố,\t(Đã ký)\n- Lưu Văn phòng.\tTrần Duy Đông");
  expect([head.signature, head.recipients]).toEqual([signer, ["Đảng ủy các cơ quan Đảng thành phố", "Lưu Văn phòng"]]);
});

test("two columns that a copied page has run together are read as two", () => {
  const { head } = recognised("Nơi nhận: T/M BAN THƯỜNG VỤ\n- Ban Bí thư Trung ương Đảng, PHÓ BÍ THƯ THƯỜNG TRỰC\n- Lưu Văn phòng.\nLò Thị Mai");
  expect([head.signature, head.recipients]).toEqual([{ authority: "T/M BAN THƯỜNG VỤ", office: "PHÓ BÍ THƯ THƯỜNG TRỰC", name: "Lò Thị Mai" }, ["Ban Bí thư Trung ương Đảng", "Lưu Văn phòng"]]);
});

test("an annex after the last recipient is left out, line by line", () => {
  const { head, leftOut } = recognised("Nơi nhận:\n- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Duy Đông\nPHỤ LỤC\nKết nạp đảng viên: 05");
  expect(head.recipients).toEqual(["Lưu Văn phòng"]);
  expect(leftOut.map(({ text, reason }) => `${reason} ${text}`)).toEqual(["after-signature PHỤ LỤC", "after-signature Kết nạp đảng viên: 05"]);
});
