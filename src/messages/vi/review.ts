/** Steps of the workflow, versions, comparing, the reading view. */
export const review = {
  title: "Trình, duyệt",
};
