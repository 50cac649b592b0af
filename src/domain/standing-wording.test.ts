import { describe, expect, it } from "vitest";
import { standingWording } from "./standing-wording";

describe("standing wording", () => {
  it("follows the name of a provincial committee", () => {
    const wording = standingWording("TỈNH ỦY HẬU GIANG");
    expect(wording?.place).toBe("Hậu Giang");
    expect(wording?.subject).toBe("Kết quả hoạt động của Ban Thường vụ Tỉnh ủy {ky}");
    expect(wording?.recipients).toEqual(["Các đ/c UVBCH Đảng bộ tỉnh", "Lưu Văn phòng Tỉnh ủy"]);
  });

  it("speaks of the city where the committee is a city's, and keeps the office's spelling", () => {
    const wording = standingWording("Thành uỷ Cần Thơ");
    expect(wording?.place).toBe("Cần Thơ");
    expect(wording?.closing).toEqual(["Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ Thành uỷ {ky}."]);
    expect(wording?.recipients[0]).toBe("Các đ/c UVBCH Đảng bộ thành phố");
  });

  it("reads a name typed in decomposed letters", () => {
    expect(standingWording("TỈNH ỦY HẬU GIANG".normalize("NFD"))?.place).toBe("Hậu Giang");
  });

  it("guesses nothing for a name it does not know", () => {
    expect(standingWording("ĐẢNG ỦY KHỐI CÁC CƠ QUAN")).toBeNull();
    expect(standingWording("TỈNH ỦY")).toBeNull();
  });
});
