/** The panel's title: where the keyboard goes when somebody is led to the ledger. */
export const TITLE_ID = "ledger-panel-title";
