-- DropForeignKey
ALTER TABLE "RegisterEntry" DROP CONSTRAINT "RegisterEntry_reportId_fkey";

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
