/** Text that went through the wrong encoding, or stands in a file twice. */

/** Letters lost to "?" when a file was read in the wrong encoding: "T ? nh  ? y". */
export function looksDamaged(text: string): boolean {
  const lost = text.match(/\p{L} ?\? ?\p{L}/gu)?.length ?? 0;
  return lost >= 3 && lost > text.length / 60;
}
