-- CreateIndex
CREATE INDEX "AuditEntry_actorId_id_idx" ON "AuditEntry"("actorId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id");

-- Unread notices alone: the count in every page's header.
CREATE INDEX "Notice_unread_idx" ON "Notice"("userId") WHERE "readAt" IS NULL;
