/** Issue, the outgoing register, terms, checking a file. */
export const register = {
  title: "Outgoing register",
};
