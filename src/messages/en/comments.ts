/** Comments and suggestions. */
export const comments = {
  title: "Comments",
};
