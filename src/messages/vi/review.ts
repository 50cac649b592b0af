import { reading } from "./review-reading";
import { compare, versions } from "./review-versions";

/** Steps of the workflow, versions, comparing, the reading view. */
export const review = {
  reading,
  versions,
  compare,
  title: "Trình, duyệt",
};
