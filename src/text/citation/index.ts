/** Papers cited in a report: read, told apart, written in the office's form. */
export { authorityProblem, issuerKind, ISSUER_KINDS, type AuthorityProblem, type IssuerKind } from "./authority";
export { isRealDay, RUNS_ON, writtenDates, type WrittenDate } from "./date";
export { DOCUMENT_TYPES, documentType, isKnownTypeCode, typeOfCode, type DocumentType } from "./document-types";
export { DEFAULT_FORM, formatCitation, joinParts, printCitedDate, printIssuer, type CitationForm, type CitationParts } from "./format";
export { citationKey, issuerKey, samePaper, seriesKey, symbolOf } from "./identity";
export { parseCitations } from "./parse";
export { plainSigns } from "./symbol";
export { CENTRAL_TERMS, centralTermsAt, inOneCentralTerm, shift } from "./terms";
export type { Citation, CitationFamily, Spelling } from "./types";
export { fitOf, lookupOf, paperQuery, type PaperQuery } from "./lookup";
export { fillIn, paperOf, papersIn, textsInOrder, type CitedPaper, type Paper } from "./papers";
