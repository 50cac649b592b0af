/** The published JSON Schema of the ReportDocument (DESIGN 4), made from the one zod schema. */
import { join } from "node:path";
import { z } from "zod";
import { reportDocumentSchema } from "@/domain/report-document";

export const SCHEMA_FILE = join(import.meta.dirname, "../../public/schemas/report-document.v1.json");

/** The file's text. It describes what may be handed in, so fields with a default may be left out. */
export function schemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(reportDocumentSchema, { io: "input" });
  const published = {
    $schema,
    $id: "report-document.v1.json",
    title: "ReportDocument, version 1",
    description:
      "One report of a Provincial Party Committee's Standing Committee as plain data. A reader must accept fields it does not know. Beyond this schema: texts that only hold spaces are refused, period.index is 1 for every kind but quarter, and no two sections share a key.",
    ...schema,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
