/** The namespaces of a .docx by the prefix Word gives them: transitional ones (ECMA-376) and strict ones (purl.oclc.org, ISO/IEC 29500-1). */

const OPEN = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const MICROSOFT = "http://schemas.microsoft.com/office";

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN}/wordprocessingml/2006/main`, "w"],
  [`${STRICT}/wordprocessingml/main`, "w"],
  [`${OPEN}/officeDocument/2006/relationships`, "r"],
  [`${STRICT}/officeDocument/relationships`, "r"],
  [`${OPEN}/officeDocument/2006/math`, "m"],
  [`${STRICT}/officeDocument/math`, "m"],
  [`${OPEN}/drawingml/2006/main`, "a"],
  [`${STRICT}/drawingml/main`, "a"],
  [`${OPEN}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${STRICT}/drawingml/wordprocessingDrawing`, "wp"],
  [`${OPEN}/drawingml/2006/picture`, "pic"],
  [`${STRICT}/drawingml/picture`, "pic"],
  [`${OPEN}/drawingml/2006/chart`, "c"],
  [`${STRICT}/drawingml/chart`, "c"],
  [`${OPEN}/drawingml/2006/diagram`, "dgm"],
  [`${STRICT}/drawingml/diagram`, "dgm"],
  [`${OPEN}/drawingml/2006/lockedCanvas`, "lc"],
  [`${OPEN}/markup-compatibility/2006`, "mc"],
  [`${OPEN}/package/2006/relationships`, "rel"],
  [`${OPEN}/package/2006/content-types`, "ct"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["urn:schemas-microsoft-com:office:word", "w10"],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, "wps"],
  [`${MICROSOFT}/word/2010/wordprocessingGroup`, "wpg"],
  [`${MICROSOFT}/word/2010/wordprocessingCanvas`, "wpc"],
  [`${MICROSOFT}/word/2010/wordprocessingInk`, "wpi"],
  [`${MICROSOFT}/word/2010/wordml`, "w14"],
  [`${MICROSOFT}/word/2012/wordml`, "w15"],
]);

/** "w" for Word's main namespace, "?" for one that is not known. */
export function canonicalPrefix(uri: string): string {
  return uri === "" ? "" : (PREFIXES.get(uri) ?? "?");
}
