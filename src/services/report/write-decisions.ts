/** Writing planned changes of decisions, each on condition of the version it rests on. */
import type { DecisionChange, LiveDecision } from "@/domain/arrange";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import type { ReportRow } from "./rows";

type Update = DecisionChange & { before: LiveDecision };

/** Throws stale with what is stored when a row is no longer as planned, invalid for the id of a decision of another report. */
export async function writeDecisions(tx: Prisma.TransactionClient, actor: Pick<Actor, "name">, { periodId }: Pick<ReportRow, "periodId">, changes: readonly DecisionChange[]): Promise<void> {
  const added = changes.filter(({ before }) => before === null);
  if (added.length > 0) {
    const data = added.map(({ after: { deleted, ...decision } }) => ({ ...decision, periodId, deletedAt: deleted ? new Date() : null, updatedBy: actor.name }));
    const { count } = await tx.decision.createMany({ data, skipDuplicates: true });
    if (count !== added.length) throw new AppError("invalid");
  }
  const updates = changes.filter((change): change is Update => change.before !== null);
  if (updates.length === 0) return;
  const written = new Set(await update(tx, actor, periodId, updates));
  const stale = updates.find(({ after }) => !written.has(after.id));
  if (stale) throw new AppError("stale", {}, { current: stale.before });
}

/** One statement for all rows: a thousand one by one take longer than a transaction may. Returns the ids of the rows that were as planned. Times are stored as UTC without a zone. */
async function update(tx: Prisma.TransactionClient, actor: Pick<Actor, "name">, periodId: string, updates: readonly Update[]): Promise<string[]> {
  const column = <T>(of: (change: Update) => T) => updates.map(of);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Decision" AS row
    SET "sectionKey" = plan.section, "position" = plan.position, "text" = plan.text, "marker" = plan.marker::"Marker",
        "joinsPrevious" = plan.joins, "version" = plan.version, "deletedAt" = CASE WHEN plan.deleted THEN now() AT TIME ZONE 'UTC' END,
        "updatedAt" = now() AT TIME ZONE 'UTC', "updatedBy" = ${actor.name}
    FROM unnest(
      ${column(({ after }) => after.id)}::uuid[], ${column(({ before }) => before.version)}::int[], ${column(({ after }) => after.sectionKey)}::text[],
      ${column(({ after }) => after.position)}::text[], ${column(({ after }) => after.text)}::text[], ${column(({ after }) => after.marker)}::text[],
      ${column(({ after }) => after.joinsPrevious)}::boolean[], ${column(({ after }) => after.version)}::int[], ${column(({ after }) => after.deleted)}::boolean[]
    ) AS plan(id, base, section, position, text, marker, joins, version, deleted)
    WHERE row.id = plan.id AND row."periodId" = ${periodId}::uuid AND row.version = plan.base
    RETURNING row.id`;
  return rows.map(({ id }) => id);
}
