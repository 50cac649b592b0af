/** What a citation in a report's text says. */

/** Party papers ("28-CT/TW") or state papers ("30/2020/NĐ-CP"): they differ in signs, series and issuers. */
export type CitationFamily = "party" | "state";

export type Citation = {
  /** "Chỉ thị", as the office writes it; null where only the symbol stands: "28-CT/TW". */
  type: string | null;
  /** "CT"; from the symbol, or from the type where the symbol was dropped ("Nghị quyết số 18"). Null when neither tells. */
  typeCode: string | null;
  /** As typed without leading zeros: "28", "5a". */
  number: string;
  /** Year inside the number of a state paper: 2020 of "30/2020/NĐ-CP". */
  year: number | null;
  /** What follows the number in the right form: "CT/TW", "2020/NĐ-CP", "NQ-CP", "2024/QH15"; null where dropped. */
  code: string | null;
  /** "TW", "CP", "BTCTW"; null where dropped. */
  body: string | null;
  family: CitationFamily | null;
  /** YYYY-MM-DD; as typed when there is no such day; null where none is given. */
  date: string | null;
  dateValid: boolean;
  /** "Ban Bí thư", without the term. */
  issuer: string | null;
  /** Roman numeral of "khóa XII" after the issuer. */
  term: string | null;
  /** Without quotes and "về". */
  title: string | null;
  titleQuoted: boolean;
  /** From the type's name to the last of number, date and issuer; the title is apart. UTF-16. */
  start: number;
  end: number;
  symbolStart: number;
  symbolEnd: number;
  dateStart: number | null;
  dateEnd: number | null;
  titleStart: number | null;
  titleEnd: number | null;
  /** How it is written. */
  spelling: Spelling;
};

export type Spelling = {
  /** "số" stands before the number. */
  so: boolean;
  /** A comma stands before "ngày"; null without a date right behind the number. */
  comma: boolean | null;
  /** "ngày" stands before the date; null without a date right behind the number, and where more than "ngày" stands between. */
  ngay: boolean | null;
  /** The number and its signs without spaces and with the right signs: "28-CT/TW"; null where dropped. */
  rightSymbol: string | null;
  /** "28 - CT/TW", "30/2020/ NĐ-CP". */
  spaced: boolean;
  /** A slash or hyphen is the wrong one or missing: "28/CT-TW", "28-CT-TW", "28-CTTW". */
  wrongSign: boolean;
  /** Small letters, or "TƯ" for "TW": "28-ct/tw". */
  wrongLetters: boolean;
  /** Follows another one of a list that gives it its type: "số 28-QĐ/TW" in "các Quyết định số 27-QĐ/TW, số 28-QĐ/TW". */
  listed: boolean;
};
