// The headers that keep answers and pages safe, and the content policy under which the globe runs.

/** Where every method but reading ends. */
export const READ_METHODS = "GET, HEAD, OPTIONS";

/** The hash of the style element that Cesium's credits write into the page; a test works it out anew from Cesium. */
export const CESIUM_STYLE_HASH = "sha256-gM2CWYHXIHTu7Ts6ncwv0GMWZ9LXGrz2qqqjyuDojl8=";

/** The strictest policy under which Cesium draws: its workers and WebAssembly are our own files. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' '${CESIUM_STYLE_HASH}'`,
  "style-src-attr 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ALWAYS = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

/** On every page and file of the client. */
export const PAGE_HEADERS = {
  ...ALWAYS,
  "content-security-policy": CONTENT_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "x-frame-options": "DENY",
};

/** On every answer of the API: anyone may read, nothing may run. */
export const API_HEADERS = {
  ...ALWAYS,
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Orbitline-Revision, Orbitline-Omitted, Orbitline-Illustrative, Retry-After",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
};

/** The answer to OPTIONS: what may be asked, and to a browser of another origin that it may ask so. */
export function optionsResponse(): Response {
  const headers = {
    ...API_HEADERS,
    allow: READ_METHODS,
    "access-control-allow-methods": READ_METHODS,
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": "86400",
  };
  return new Response(null, { status: 204, headers });
}
