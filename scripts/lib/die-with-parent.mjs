// Loaded into the app server. The launcher's channel closes when the launcher ends, even after
// SIGKILL: an app server without its launcher would keep the port and the database busy.
import net from "node:net";

function end() {
  setTimeout(() => process.exit(0), 3_000).unref();
  if (!process.emit("SIGTERM", "SIGTERM")) process.exit(0);
}

// Tells the launcher that it is this server that listens, not some other program on the port.
function announceListening() {
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (...args) {
    this.once("listening", () => process.connected && process.send({ listening: this.address()?.port }));
    return listen.apply(this, args);
  };
}

// `next dev` hands this preload on to processes of its own, whose channels are not ours.
if (process.channel && process.env.LAUNCHER_PID === String(process.ppid)) {
  process.on("disconnect", end);
  process.on("message", (message) => message === "stop" && end());
  process.channel.unref();
  announceListening();
}
