import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text";
import { encodeVni } from "./legacy-encoding";

const TEXT = "Số 12-BC/TU\r\nĐiều động đồng chí Ủy viên; ngưỡng, khuỷu, ẩm.\n";

/** Windows-1258 keeps the five tones as marks behind the letter. */
function windows1258(text: string): Uint8Array {
  const tones: Record<string, number> = { "\u0300": 0xcc, "\u0309": 0xd2, "\u0303": 0xde, "\u0301": 0xec, "\u0323": 0xf2 };
  const shaped: Record<string, number> = { ă: 0xe3, â: 0xe2, đ: 0xf0, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd, Đ: 0xd0, Ư: 0xdd };
  const letters = [...text.normalize("NFC")].flatMap((letter) => {
    const tone = [...letter.normalize("NFD")].find((mark) => mark in tones);
    const bare = tone ? letter.normalize("NFD").replace(tone, "").normalize("NFC") : letter;
    return [shaped[bare] ?? bare.charCodeAt(0), ...(tone ? [tones[tone]!] : [])];
  });
  return Uint8Array.from(letters);
}

describe("a text file", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16 little endian with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 big endian with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
    ["UTF-16 little endian", Buffer.from(TEXT, "utf16le")],
    ["UTF-16 big endian", Buffer.from(TEXT, "utf16le").swap16()],
  ])("in %s is read", (_name, bytes) => expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT, notices: [] }));

  test("in Windows-1258 is read, composed, and said to be so", () => {
    expect(decodeText(windows1258(TEXT))).toEqual({ ok: true, text: TEXT, notices: [{ code: "windows-1258", count: 1 }] });
  });

  test("in VNI keeps its letters for the conversion, and Windows-1252 is said to be a guess", () => {
    const bytes = Buffer.from(encodeVni(TEXT), "latin1");
    expect(decodeText(bytes)).toEqual({ ok: true, text: encodeVni(TEXT), notices: [{ code: "windows-1252", count: 1 }] });
  });

  test("in UTF-8 with damaged bytes is read, the damage counted", () => {
    expect(decodeText(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1, 0xbb]), Buffer.from(" cuối")]))).toEqual({ ok: true, text: `${TEXT}\ufffd cuối`, notices: [{ code: "undecodable", count: 1 }] });
  });

  test("that holds no text is refused", () => expect(decodeText(new Uint8Array([1, 0, 0, 0, 2, 0, 65, 65]))).toEqual({ ok: false }));
});
