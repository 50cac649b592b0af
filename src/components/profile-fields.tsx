"use client";
import type { ChangeEvent, ReactNode } from "react";
import { CheckField, TextAreaField, TextField } from "./field";
import { useMessages } from "./messages-provider";

export const PROFILE_LINES = ["issuer", "party", "symbol", "place", "title", "subject", "authority", "office", "signer"] as const;
export const PROFILE_LISTS = ["preamble", "closing", "recipients"] as const;
export type ProfileFieldName = (typeof PROFILE_LINES)[number] | (typeof PROFILE_LISTS)[number];

type Entry = HTMLInputElement | HTMLTextAreaElement;
export type FieldProps = {
  defaultValue?: string;
  value?: string;
  onChange?: (event: ChangeEvent<Entry>) => void;
  error?: string | undefined;
  /** What is stored now, where it differs from what was typed. */
  note?: ReactNode;
};
/** What the form around knows about a field. */
export type FieldSource = (name: ProfileFieldName) => FieldProps;

function withNote(hint: ReactNode, note: ReactNode): ReactNode {
  if (!note) return hint;
  return (
    <>
      {hint} <span className="block font-medium whitespace-pre-line text-alert">{note}</span>
    </>
  );
}

function namedBy(field: FieldSource) {
  return (name: ProfileFieldName, hint?: string) => {
    const { note, ...props } = field(name);
    return { name, ...props, hint: withNote(hint, note) };
  };
}

/** Who issues: name, heading, symbol, place. */
export function IssuerFields({ field }: { field: FieldSource }) {
  const { office } = useMessages();
  const words = office.fields;
  const at = namedBy(field);
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField label={words.issuer} required autoComplete="off" {...at("issuer", words.issuerHint)} />
      <TextField label={words.place} required autoComplete="off" {...at("place", words.placeHint)} />
      <TextField label={words.party} required autoComplete="off" {...at("party")} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label={words.symbol} required autoComplete="off" {...at("symbol", words.symbolHint)} />
        <TextField label={words.documentTitle} required autoComplete="off" {...at("title")} />
      </div>
    </div>
  );
}

/** The sentences that stand in every report. */
export function WordingFields({ field, printEmptySections }: { field: FieldSource; printEmptySections: boolean }) {
  const { office } = useMessages();
  const words = office.fields;
  const at = namedBy(field);
  return (
    <div className="flex flex-col gap-4">
      <TextField label={words.subject} required {...at("subject")} />
      <TextAreaField label={words.preamble} {...at("preamble", words.paragraphsHint)} />
      <TextAreaField label={words.closing} {...at("closing", words.paragraphsHint)} />
      <TextAreaField label={words.recipients} {...at("recipients", words.recipientsHint)} />
      <CheckField
        key={String(printEmptySections)}
        label={words.printEmptySections}
        hint={words.printEmptySectionsHint}
        name="printEmptySections"
        defaultChecked={printEmptySections}
      />
    </div>
  );
}

/** Who signs. */
export function SignatureFields({ field }: { field: FieldSource }) {
  const { office } = useMessages();
  const words = office.fields;
  const at = namedBy(field);
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <TextField label={words.authority} autoComplete="off" {...at("authority", words.authorityHint)} />
      <TextField label={words.office} autoComplete="off" {...at("office", words.officeHint)} />
      <TextField label={words.signer} autoComplete="off" {...at("signer", words.signerHint)} />
    </div>
  );
}
