/** A paper that its issuer cannot have issued: "Chỉ thị ... của Ban Chấp hành", "28-CT/TU ... của Bộ Chính trị". */
import { authorityProblem } from "../../citation";
import { paragraphRule } from "../types";

export const citationIssuer = paragraphRule({
  name: "citation.issuer",
  severity: "warning",
  source: "Quy định 66-QĐ/TW, Điều 6-9; Quyết định 91-QĐ/TW (2004); Luật Ban hành văn bản quy phạm pháp luật",
  check: ({ read }) =>
    read.citations.flatMap((citation) => {
      const problem = authorityProblem(citation);
      if (problem === null) return [];
      const { start, end, issuer, type, typeCode, body } = citation;
      const message =
        problem.code === "never-issues"
          ? `${issuer} không ban hành ${(type ?? typeCode ?? "văn bản").toLowerCase()}; kiểm tra lại cơ quan ban hành hoặc loại văn bản.`
          : `Ký hiệu “${body}” không phải của ${issuer}; kiểm tra lại cơ quan ban hành hoặc ký hiệu.`;
      return [{ start, end, message, replacement: null }];
    }),
});
