import { describe, expect, it } from "vitest";
import { clientAddress, isSameOrigin, publicOrigin } from "./request-origin";

const headers = (values: Record<string, string>) => new Headers(values);

describe("the address a request came to", () => {
  it("is the Host the browser used, on the office's network too", () => {
    expect(publicOrigin(headers({ host: "192.168.1.5:3000" }))).toBe("http://192.168.1.5:3000");
    expect(publicOrigin(headers({ host: "[::1]:3000" }))).toBe("http://[::1]:3000");
  });

  it("is the proxy's where one stands in front", () => {
    expect(publicOrigin(headers({ host: "127.0.0.1:3000", "x-forwarded-host": "bao-cao.tinh.vn", "x-forwarded-proto": "https" }))).toBe("https://bao-cao.tinh.vn");
  });

  it("is nothing when the Host header is no host", () => {
    expect(publicOrigin(headers({}))).toBeNull();
    expect(publicOrigin(headers({ host: "evil.vn/path?" }))).toBeNull();
  });
});

describe("a request from our own pages", () => {
  it("has an Origin with our own host", () => {
    expect(isSameOrigin(headers({ host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" }))).toBe(true);
    expect(isSameOrigin(headers({ host: "bao-cao.vn", origin: "https://bao-cao.vn" }))).toBe(true);
  });

  it("is never one from another site, port or a sandbox", () => {
    expect(isSameOrigin(headers({ host: "192.168.1.5:3000", origin: "http://192.168.1.5:8080" }))).toBe(false);
    expect(isSameOrigin(headers({ host: "192.168.1.5:3000", origin: "http://evil.vn" }))).toBe(false);
    expect(isSameOrigin(headers({ host: "192.168.1.5:3000", origin: "null" }))).toBe(false);
    expect(isSameOrigin(headers({ host: "192.168.1.5:3000", "sec-fetch-site": "same-site" }))).toBe(false);
  });

  it("may come without an Origin from a program that is no browser", () => {
    expect(isSameOrigin(headers({ host: "localhost:3000" }))).toBe(true);
  });
});

describe("the sender's address", () => {
  it("is the one the nearest proxy saw, not what the sender wrote before it", () => {
    expect(clientAddress(headers({ "x-forwarded-for": "1.2.3.4, 10.0.0.7" }))).toBe("10.0.0.7");
    expect(clientAddress(headers({}))).toBe("unknown");
  });
});
