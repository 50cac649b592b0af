/** What waits, notices, timeline, the log. */
export const activity = {
  title: "Việc chờ tôi",
};
