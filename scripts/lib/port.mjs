import net from "node:net";
import os from "node:os";
import { Refusal } from "./sentences.mjs";

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen({ port, host, exclusive: true }, () => server.close(resolve));
  });
}

const wide = (host) => host === "0.0.0.0" || host === "::";

function connects(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => done(false));
    socket.on("connect", () => done(true)).on("error", () => done(false));
  });
}

/** Refuses early when the app could not listen. */
export async function checkPort({ port, host }) {
  // Some systems let 0.0.0.0 be bound beside a server on 127.0.0.1, which would then hide ours.
  if (wide(host) && (await connects(port))) throw new Refusal("port.busy", { port, next: port + 1 });
  try {
    await listenOnce(port, host);
  } catch (error) {
    if (error.code === "EADDRINUSE") throw new Refusal("port.busy", { port, next: port + 1 });
    if (error.code === "EACCES") throw new Refusal("port.denied", { port });
    throw new Refusal("host.bad", { host });
  }
}

/** Where people open the app: this machine first, then its addresses on the network. */
export function addresses({ port, host }) {
  const at = (name) => `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  if (!wide(host)) return { here: at(host === "127.0.0.1" || host === "::1" ? "localhost" : host), network: [] };
  const found = Object.values(os.networkInterfaces()).flat();
  return { here: at("localhost"), network: found.filter((entry) => entry && !entry.internal && entry.family === "IPv4").map((entry) => at(entry.address)) };
}
