/** Vietnamese letters as plain ones: "Đảng bộ tỉnh" gives "Dang bo tinh". For file names, keys and comparing, never for text that is shown. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}
