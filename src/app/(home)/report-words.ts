/** What the list says about a report beside its period. */
import { printNumber } from "@/domain/print";
import { messagesFor } from "@/messages";
import { formatDate } from "@/messages/format";
import type { Locale } from "@/services/actor";
import type { GivenNumber, ReportSummary } from "@/services/report/list-reports";

/** "127-BC/TU" */
function numberOf({ number, symbol }: GivenNumber): string {
  return `${printNumber(number)}-${symbol}`;
}

/** "Số 127-BC/TU, ngày 05/04/2024" once it is issued. */
export function givenWords({ issued }: ReportSummary, locale: Locale): string | null {
  return issued && messagesFor(locale).home.given(numberOf(issued), formatDate(new Date(issued.date), locale));
}

/** "Bản thay thế cho Số 127-BC/TU" for a report that corrects a recalled one. */
export function replacesWords({ replaces }: ReportSummary, locale: Locale): string | null {
  return replaces && messagesFor(locale).home.replaces(replaces.issued && numberOf(replaces.issued));
}
