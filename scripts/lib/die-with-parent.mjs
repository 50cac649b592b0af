// Loaded into the app server. The launcher's channel closes when the launcher ends, even after
// SIGKILL: an app server without its launcher would keep the port and the database busy.

function end() {
  setTimeout(() => process.exit(0), 3_000).unref();
  if (!process.emit("SIGTERM", "SIGTERM")) process.exit(0);
}

if (process.channel) {
  process.on("disconnect", end);
  process.on("message", (message) => message === "stop" && end());
  process.channel.unref();
}
