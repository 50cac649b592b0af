/**
 * A .docx as pages. docx-preview makes one long sheet of a section whatever its
 * length; here the browser's own columns break it into pages, line by line. A
 * page is a window on the flow of columns, moved by one column for each page.
 */

const GAP = 40;

/** Takes the file, gives the pages to be put on the screen. Throws when the file cannot be read. */
export async function layOutPages(file: Blob): Promise<HTMLElement[]> {
  const { renderAsync } = await import("docx-preview");
  const workshop = document.createElement("div");
  workshop.className = "paper";
  // Laid out, so that it can be measured, but out of sight.
  workshop.style.cssText = "position:absolute;left:-20000px;top:0;visibility:hidden";
  workshop.inert = true;
  document.body.append(workshop);
  try {
    await renderAsync(file, workshop, workshop, { inWrapper: false, useBase64URL: true, renderFooters: false });
    const styles = [...workshop.querySelectorAll("style")];
    // Word's single spacing is the font's own line height, not its size.
    for (const style of styles) style.textContent = (style.textContent ?? "").replaceAll("line-height: 1.00;", "line-height: normal;");
    await document.fonts.ready;
    matchStruts(workshop);
    const sheets = [...workshop.querySelectorAll<HTMLElement>("section")];
    return [...styles, ...sheets.flatMap(breakSheet)];
  } finally {
    workshop.remove();
  }
}

function breakSheet(sheet: HTMLElement): HTMLElement[] {
  const article = sheet.querySelector("article");
  if (!article) return [sheet];
  const style = getComputedStyle(sheet);
  const size = (name: "paddingTop" | "paddingBottom" | "paddingLeft" | "paddingRight" | "width" | "minHeight") => Number.parseFloat(style[name]);
  const width = size("width") - size("paddingLeft") - size("paddingRight");
  const height = size("minHeight") - size("paddingTop") - size("paddingBottom");
  keepTogether(article);
  const flow = document.createElement("div");
  flow.style.cssText = `width:${width}px;height:${height}px;columns:${width}px auto;column-gap:${GAP}px;column-fill:auto;orphans:2;widows:2`;
  article.replaceWith(flow);
  flow.append(...article.childNodes);
  sheet.querySelector("header")?.remove();
  sheet.style.height = style.minHeight;
  const pieces = placesOf(flow, width + GAP);
  const last = Math.max(0, ...pieces.map((piece) => piece.lastColumn));
  // Taken out of the sheet before it is copied: each page gets its own few paragraphs back.
  const empty = flow.cloneNode(false) as HTMLElement;
  flow.remove();
  return Array.from({ length: last + 1 }, (_, index) => pageOf(sheet, empty, pieces, index, width));
}

type Piece = { element: HTMLElement; firstColumn: number; lastColumn: number; top: number };

/** In which columns each paragraph lies, and how far down its first line stands. */
function placesOf(flow: HTMLElement, columnStep: number): Piece[] {
  const origin = flow.getBoundingClientRect();
  const column = (rect: DOMRect) => Math.round((rect.left - origin.left) / columnStep - 0.25);
  return [...flow.children]
    .filter((child) => child instanceof HTMLElement)
    .map((element) => {
      const rects = [...element.getClientRects()];
      const [first] = rects;
      const columns = rects.map(column);
      return { element, firstColumn: Math.min(...columns, Infinity), lastColumn: Math.max(...columns, 0), top: first ? first.top - origin.top : 0 };
    })
    .filter(({ firstColumn }) => firstColumn !== Infinity);
}

/** One page: the paragraphs that reach into it, pushed down to where they begin, seen through a window of one column. */
function pageOf(sheet: HTMLElement, emptyFlow: HTMLElement, pieces: readonly Piece[], index: number, width: number): HTMLElement {
  const page = sheet.cloneNode(true) as HTMLElement;
  const flow = emptyFlow.cloneNode(false) as HTMLElement;
  const shown = pieces.filter(({ firstColumn, lastColumn }) => firstColumn <= index && index <= lastColumn);
  const [first] = shown;
  if (first) {
    const above = document.createElement("div");
    above.style.height = `${first.top}px`;
    flow.append(above, ...shown.map(({ element }) => element.cloneNode(true)));
    (flow.children[1] as HTMLElement).style.marginTop = "0";
    flow.style.marginLeft = `${-(index - first.firstColumn) * (width + GAP)}px`;
  }
  const frame = document.createElement("div");
  frame.style.cssText = `width:${width}px;overflow:hidden`;
  frame.append(flow);
  page.append(frame);
  page.setAttribute("aria-label", String(index + 1));
  // The page number, from page 2 (party-format.md section 1); docx-preview shows the first page's header only.
  if (index > 0) {
    const number = document.createElement("p");
    number.className = "page-number";
    number.textContent = String(index + 1);
    page.append(number);
  }
  return page;
}

/** docx-preview sets the size on the runs alone; a paragraph of another size or font makes each of its lines a little taller. */
function matchStruts(sheet: HTMLElement): void {
  for (const paragraph of sheet.querySelectorAll("p")) {
    const run = paragraph.querySelector("span");
    if (run) paragraph.style.fontSize = getComputedStyle(run).fontSize;
  }
}

/** Headings keep with the next line and the signature block with the last one, as the template says; docx-preview drops these marks. */
function keepTogether(article: HTMLElement): void {
  for (const child of article.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.tagName === "TABLE") child.style.breakInside = "avoid";
    const text = child.querySelector("span");
    const isHeading = child.tagName === "P" && text !== null && Number(getComputedStyle(text).fontWeight) >= 600;
    if (isHeading || child.nextElementSibling?.tagName === "TABLE") child.style.breakAfter = "avoid";
  }
}
