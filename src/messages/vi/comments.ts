/** Comments and suggestions. */
export const comments = {
  title: "Góp ý",
};
