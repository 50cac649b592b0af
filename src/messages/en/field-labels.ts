/** What each once-printed part of a report is called, on every page (DESIGN section 2). */
export const fieldLabels = {
  issuer: "Issuing body",
  party: "Title line",
  symbol: "Symbol",
  place: "Place",
  title: "Document type",
  subject: "Subject",
  preamble: "Preamble",
  closing: "Closing",
  authority: "Signing authority",
  office: "Office",
  signer: "Signer's name",
  recipients: "Recipients",
};
