import type { NextConfig } from "next";

// Nothing comes from outside: fonts, scripts and pictures are the app's own. Next writes its data into
// inline scripts; a nonce for them would take a proxy in front of every page. data: and blob: are the
// parts of a .docx that the preview shows.
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

const headers = [
  { key: "Content-Security-Policy", value: policy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks types on its own; an office's first start need not.
  typescript: { ignoreBuildErrors: true },
  // A report imported as JSON; the dialog refuses files over 8 MB in a sentence before they are sent.
  experimental: { serverActions: { bodySizeLimit: "10mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
