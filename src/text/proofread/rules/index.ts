/** Every rule, in the order in which they are asked. */
import type { ParagraphRule, ReportRule } from "../types";
import { abbreviation } from "./abbreviation";
import { bodyDated } from "./body-dated";
import { bracketUnbalanced } from "./bracket-unbalanced";
import { capitalBody } from "./capital-body";
import { capitalOffice } from "./capital-office";
import { capitalParty } from "./capital-party";
import { capitalStart } from "./capital-start";
import { citationComma } from "./citation-comma";
import { citationConflict } from "./citation-conflict";
import { citationIssuer } from "./citation-issuer";
import { citationSign } from "./citation-sign";
import { citationSo } from "./citation-so";
import { citationTerm } from "./citation-term";
import { citationType } from "./citation-type";
import { citationYear } from "./citation-year";
import { citationZero } from "./citation-zero";
import { damageComposed, damageInvisible, damageLetters, damageResidue } from "./damage";
import { dateAfterPeriod } from "./date-after-period";
import { dateForm } from "./date-form";
import { dateImpossible } from "./date-impossible";
import { dateReversed } from "./date-reversed";
import { headingStyle } from "./heading-style";
import { markerMissing, markerTyped } from "./marker-missing";
import { numberingGap, numberingTyped } from "./numbering";
import { periodLeftover } from "./period-leftover";
import { punctuationDoubled } from "./punctuation-doubled";
import { punctuationEnd } from "./punctuation-end";
import { quoteUnbalanced } from "./quote-unbalanced";
import { repeatClause, repeatFigure, repeatNear, repeatTitle } from "./repeat";
import { repeatEarlier } from "./repeat-earlier";
import { spaceAfter } from "./space-after";
import { spaceBefore } from "./space-before";
import { spaceDouble } from "./space-double";
import { spellingTone, spellingUy } from "./spelling-mixed";
import { wordDoubled } from "./word-doubled";
import { wordJoined } from "./word-joined";
import { wordMark } from "./word-mark";
import { wordMissing } from "./word-missing";
import { wordMisspelt } from "./word-misspelt";
import { wordSplit } from "./word-split";
import { wordSyllable } from "./word-syllable";

const paragraphRules = [
  damageLetters,
  damageComposed,
  damageInvisible,
  damageResidue,
  numberingTyped,
  markerTyped,
  bracketUnbalanced,
  quoteUnbalanced,
  punctuationDoubled,
  spaceDouble,
  spaceBefore,
  spaceAfter,
  dateImpossible,
  dateForm,
  dateReversed,
  dateAfterPeriod,
  periodLeftover,
  citationSign,
  citationZero,
  citationType,
  citationIssuer,
  citationTerm,
  citationYear,
  capitalStart,
  capitalParty,
  capitalBody,
  capitalOffice,
  wordJoined,
  wordSplit,
  wordSyllable,
  wordDoubled,
  wordMisspelt,
  wordMark,
  wordMissing,
] as const;

const reportRules = [
  repeatClause,
  repeatNear,
  repeatFigure,
  repeatTitle,
  repeatEarlier,
  numberingGap,
  markerMissing,
  punctuationEnd,
  citationSo,
  citationComma,
  citationConflict,
  spellingUy,
  spellingTone,
  bodyDated,
  abbreviation,
  headingStyle,
] as const;

export type RuleName = (typeof paragraphRules)[number]["name"] | (typeof reportRules)[number]["name"];

export const PARAGRAPH_RULES: readonly ParagraphRule<RuleName>[] = paragraphRules;
export const REPORT_RULES: readonly ReportRule<RuleName>[] = reportRules;
/** Names in order. */
export const RULE_NAMES: readonly RuleName[] = [...paragraphRules, ...reportRules].map(({ name }) => name);
