/**
 * Tracked changes as Word writes them: ECMA-376 part 1, 17.13.5. An element
 * w:ins or w:del around runs is changed text; inside the properties of a
 * paragraph's mark or of a row it is a changed mark or row.
 */
import { escapeXml } from "../segments";

export type Status = "both" | "removed" | "added";

export type Authorship = {
  /** Whose changes Word calls them. */
  author: string;
  /** ISO 8601, "2026-11-22T08:30:00Z"; null leaves the changes undated. */
  date: string | null;
};

const ELEMENT = { removed: "w:del", added: "w:ins" } as const;
const MOVED = { removed: "w:moveFrom", added: "w:moveTo" } as const;

/** Writes the changes of one file, each with a number of its own. */
export class Revisions {
  private readonly by: string;
  private moves = 0;
  /** Only changes that have a date can be moves: 17.13.5.24 wants one. */
  readonly isDated: boolean;

  /** Throws DocxError "forbidden-character" for an author that cannot be written. */
  constructor(
    { author, date }: Authorship,
    private lastId: number,
  ) {
    this.isDated = date !== null;
    this.by = `w:author="${escapeXml(author, "author")}"${date === null ? "" : ` w:date="${escapeXml(date, "date")}"`}`;
  }

  /** Attributes that every change carries. */
  attributes(): string {
    this.lastId += 1;
    return `w:id="${this.lastId}" ${this.by}`;
  }

  /** Runs that came or went. */
  around(status: Exclude<Status, "both">, runs: string): string {
    return `<${ELEMENT[status]} ${this.attributes()}>${runs}</${ELEMENT[status]}>`;
  }

  /** The sign in the properties of a paragraph's mark or of a row; "" for one that stays. */
  sign(status: Status): string {
    return status === "both" ? "" : `<${ELEMENT[status]} ${this.attributes()}/>`;
  }

  /** A name for what went at one place and came at another. */
  nextMove(): string {
    this.moves += 1;
    return `move${this.moves}`;
  }

  /** The sign of a paragraph's mark that moved away or to here. */
  movedSign(status: Exclude<Status, "both">): string {
    return `<${MOVED[status]} ${this.attributes()}/>`;
  }

  /** Runs that moved away or to here, and the ends of their range. Both places have one `name`. */
  moved(status: Exclude<Status, "both">, name: string, runs: string): { start: string; content: string; end: string } {
    const range = this.attributes();
    const [id] = range.split(" ");
    return {
      start: `<${MOVED[status]}RangeStart ${range} w:name="${name}"/>`,
      content: `<${MOVED[status]} ${this.attributes()}>${runs}</${MOVED[status]}>`,
      end: `<${MOVED[status]}RangeEnd ${id}/>`,
    };
  }
}

/** Numbers of bookmarks, comments and changes are this small in Word's own files; a larger one was put there by hand and collides with nothing. */
const LARGEST_ID = 1_000_000_000;

/** The highest number that annotations of these parts have. */
export function lastIdIn(parts: Iterable<string>): number {
  let last = 0;
  for (const xml of parts) {
    for (const [, id] of xml.matchAll(/\sw:id\s*=\s*["'](\d{1,10})["']/g)) if (Number(id) <= LARGEST_ID) last = Math.max(last, Number(id));
  }
  return last;
}
