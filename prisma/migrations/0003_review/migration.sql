-- CreateEnum
CREATE TYPE "VersionEvent" AS ENUM ('submitted', 'returned', 'approved', 'issued', 'named', 'kept', 'restored');

-- CreateEnum
CREATE TYPE "ThreadKind" AS ENUM ('comment', 'suggestion');

-- CreateEnum
CREATE TYPE "ThreadStatus" AS ENUM ('open', 'resolved', 'taken', 'declined');

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "approvedHash" TEXT,
ADD COLUMN     "approvedVersionId" UUID,
ADD COLUMN     "createdById" TEXT,
ADD COLUMN     "issuedVersionId" UUID,
ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "stateAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "stateById" TEXT,
ADD COLUMN     "stateByName" TEXT,
ADD COLUMN     "stateReason" TEXT,
ADD COLUMN     "submittedById" TEXT,
ADD COLUMN     "submittedVersionId" UUID,
ADD COLUMN     "withdrawnVersionId" UUID;

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "event" "VersionEvent" NOT NULL,
    "name" TEXT,
    "reason" TEXT,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalException" (
    "reportId" UUID NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT NOT NULL,
    "grantedByName" TEXT NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMP(3),
    "confirmedById" TEXT,
    "confirmedByName" TEXT,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "ApprovalException_pkey" PRIMARY KEY ("reportId")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "decisionId" UUID,
    "kind" "ThreadKind" NOT NULL,
    "passage" JSONB,
    "replacement" TEXT,
    "baseText" TEXT,
    "status" "ThreadStatus" NOT NULL DEFAULT 'open',
    "createdById" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledById" TEXT,
    "settledByName" TEXT,
    "settledAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadMark" (
    "userId" TEXT NOT NULL,
    "reportId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("userId","reportId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "reportId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "tab" TEXT NOT NULL,
    "userName" TEXT NOT NULL,
    "decisionId" UUID,
    "seenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("reportId","userId","tab")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" BIGSERIAL NOT NULL,
    "userId" TEXT NOT NULL,
    "reportId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterSeries" (
    "id" UUID NOT NULL,
    "documentType" TEXT NOT NULL,
    "termId" UUID NOT NULL,
    "lastNumber" INTEGER,

    CONSTRAINT "RegisterSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterEntry" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "reportId" UUID,
    "note" TEXT,
    "recordedById" TEXT NOT NULL,
    "recordedByName" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedFile" (
    "reportId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "templateSha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssuedFile_pkey" PRIMARY KEY ("reportId")
);

-- CreateTable
CREATE TABLE "Download" (
    "id" BIGSERIAL NOT NULL,
    "reportId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "userName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Download_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_reportId_number_key" ON "ReportVersion"("reportId", "number");

-- CreateIndex
CREATE INDEX "Thread_reportId_idx" ON "Thread"("reportId");

-- CreateIndex
CREATE INDEX "Comment_threadId_idx" ON "Comment"("threadId");

-- CreateIndex
CREATE INDEX "Notice_userId_id_idx" ON "Notice"("userId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Term_name_key" ON "Term"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Term_startsOn_key" ON "Term"("startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterSeries_documentType_termId_key" ON "RegisterSeries"("documentType", "termId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterEntry_reportId_key" ON "RegisterEntry"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterEntry_seriesId_number_key" ON "RegisterEntry"("seriesId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedFile_entryId_key" ON "IssuedFile"("entryId");

-- CreateIndex
CREATE INDEX "IssuedFile_sha256_idx" ON "IssuedFile"("sha256");

-- CreateIndex
CREATE INDEX "IssuedFile_textSha256_idx" ON "IssuedFile"("textSha256");

-- CreateIndex
CREATE INDEX "IssuedFile_contentHash_idx" ON "IssuedFile"("contentHash");

-- CreateIndex
CREATE INDEX "Download_reportId_idx" ON "Download"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_replacesId_key" ON "Report"("replacesId");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalException" ADD CONSTRAINT "ApprovalException_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterSeries" ADD CONSTRAINT "RegisterSeries_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "RegisterSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedFile" ADD CONSTRAINT "IssuedFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedFile" ADD CONSTRAINT "IssuedFile_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "RegisterEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
