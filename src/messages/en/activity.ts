/** What waits, notices, timeline, the log. */
export const activity = {
  title: "Waiting for me",
};
