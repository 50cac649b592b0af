-- AlterTable
ALTER TABLE "Period" ADD COLUMN     "partIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "meeting" TEXT,
    "decidedOn" DATE,
    "sourcePaper" TEXT,
    "originUnit" TEXT,
    "originId" UUID,
    "decisionId" UUID,
    "leftOutReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMP(3),
    "recordedById" TEXT NOT NULL,
    "recordedByName" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedByName" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dismissal" (
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProofSetting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "uy" TEXT,
    "tone" TEXT,
    "comma" TEXT,
    "abbreviations" TEXT[],
    "off" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProofSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CitedPaper" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT,
    "typeCode" TEXT,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "family" TEXT,
    "date" DATE NOT NULL,
    "issuer" TEXT,
    "term" TEXT,
    "title" TEXT,
    "titleQuoted" BOOLEAN NOT NULL DEFAULT false,
    "lookup" TEXT NOT NULL,
    "mended" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" UUID,
    "forgottenAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CitedPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperMention" (
    "paperId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "PaperMention_pkey" PRIMARY KEY ("paperId","reportId")
);

-- CreateIndex
CREATE INDEX "LedgerEntry_decisionId_idx" ON "LedgerEntry"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_periodId_originId_key" ON "LedgerEntry"("periodId", "originId");

-- CreateIndex
CREATE UNIQUE INDEX "Dismissal_periodId_key_key" ON "Dismissal"("periodId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "CitedPaper_key_key" ON "CitedPaper"("key");

-- CreateIndex
CREATE INDEX "PaperMention_reportId_idx" ON "PaperMention"("reportId");

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "Period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "Period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CitedPaper" ADD CONSTRAINT "CitedPaper_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "CitedPaper"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperMention" ADD CONSTRAINT "PaperMention_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "CitedPaper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperMention" ADD CONSTRAINT "PaperMention_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE "ProofSetting" ADD CONSTRAINT "ProofSetting_one_row" CHECK (id = 1);
