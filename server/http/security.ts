import type { RequestHandler } from "express";

/** Only our own files run; Phaser and the bundler need blobs and data images, and elements may carry style attributes. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers for every response. In development Vite's own inline scripts need to run. */
export function secure(isDevelopment: boolean): RequestHandler {
  return (_request, response, next) => {
    response.set({
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    });
    if (!isDevelopment) response.set("Content-Security-Policy", POLICY);
    next();
  };
}

/** Whether a request comes from our own pages. Browsers name the origin of whatever can change something; programs need not. */
export function isOurs(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
