/** The standing wording an office would choose, worked out from its own name. "{ky}" stands for the period. */

export type StandingWording = {
  place: string;
  subject: string;
  preamble: string[];
  closing: string[];
  recipients: string[];
};

/**
 * Works out the usual wording from the issuer's name: "TỈNH ỦY HẬU GIANG" gives
 * the place "Hậu Giang" and sentences about the Tỉnh ủy; "THÀNH ỦY CẦN THƠ" about
 * the Thành ủy. Spelling (ủy or uỷ) follows the name. Null for any other name.
 * Source: the office's report of quý I/2024.
 */
export function standingWording(issuer: string): StandingWording | null {
  const match = /^\s*(tỉnh|thành)\s+(ủy|uỷ)\s+(\S.*?)\s*$/iu.exec(issuer.normalize("NFC"));
  if (!match) return null;
  const [, level = "", body = "", name = ""] = match;
  const committee = `${capital(level)} ${body.toLocaleLowerCase("vi")}`;
  const unit = level.toLocaleLowerCase("vi") === "tỉnh" ? "tỉnh" : "thành phố";
  return {
    place: name.split(/\s+/).map(capital).join(" "),
    subject: `Kết quả hoạt động của Ban Thường vụ ${committee} {ky}`,
    preamble: [
      `Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ ${unit}, Ban Thường vụ và Thường trực ${committee}, Ban Thường vụ ${committee} họp cho chủ trương một số nội dung thuộc thẩm quyền trong {ky} như sau:`,
    ],
    closing: [`Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ ${committee} {ky}.`],
    recipients: [`Các đ/c UVBCH Đảng bộ ${unit}`, `Lưu Văn phòng ${committee}`],
  };
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1).toLocaleLowerCase("vi");
}
