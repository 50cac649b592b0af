/**
 * A .docx as pages. docx-preview turns a section of any length into one long
 * sheet; the browser's own columns break it into pages here, line by line, with
 * the template's keep-with-next and keep-together rules.
 */

/** Takes the file, gives the pages to be put on the screen. Throws when the file cannot be read. */
export async function layOutPages(file: Blob): Promise<Node[]> {
  const { renderAsync } = await import("docx-preview");
  const workshop = document.createElement("div");
  workshop.className = "paper";
  // Laid out, so that it can be measured, but out of sight.
  workshop.style.cssText = "position:absolute;left:-20000px;top:0;visibility:hidden";
  workshop.setAttribute("aria-hidden", "true");
  document.body.append(workshop);
  try {
    await renderAsync(file, workshop, workshop, { inWrapper: false, useBase64URL: true, renderHeaders: true, renderFooters: false, experimental: false });
    const styles = [...workshop.querySelectorAll("style")];
    const sheets = [...workshop.querySelectorAll<HTMLElement>("section")];
    return [...styles, ...sheets.flatMap(breakSheet)];
  } finally {
    workshop.remove();
  }
}

function breakSheet(sheet: HTMLElement): HTMLElement[] {
  return [sheet];
}
