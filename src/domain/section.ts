/** The eight sections a new office starts with. An admin edits them; nothing else may depend on these values. */
import type { DocumentSection } from "./report-document";

export const DEFAULT_SECTIONS: readonly Pick<DocumentSection, "key" | "heading">[] = [
  { key: "organisation", heading: "Về công tác tổ chức, cán bộ" },
  { key: "propaganda", heading: "Công tác Tuyên giáo" },
  { key: "inspection", heading: "Công tác kiểm tra, giám sát" },
  { key: "internal-affairs", heading: "Công tác nội chính" },
  { key: "mass-mobilisation", heading: "Công tác Dân vận, Mặt trận Tổ quốc và các đoàn thể" },
  { key: "economy", heading: "Lĩnh vực kinh tế, xã hội" },
  { key: "defence", heading: "Lĩnh vực quốc phòng, an ninh" },
  { key: "other", heading: "Một số nhiệm vụ khác" },
];
