import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { Viewer } from "../shared/words.ts";

/** Who somebody is. There are no accounts: a browser holds a random cookie, and a seat has a key that moves it elsewhere. */

export const COOKIE = "bedfellow";
const BEARER = "Bearer ";
const YEAR = 365 * 24 * 3600;
/** Neither 0, 1, I nor O, which people confuse. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 6;
/** Letters of a seat key: five bits each, 160 in all. */
const KEY_LENGTH = 32;

/** A new cookie's value: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** A new game's seed: 128 random bits. */
export function newSeed(): string {
  return randomBytes(16).toString("hex");
}

/** A short code that can be read aloud: 30 random bits, of use only because guesses are rationed. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** A code as somebody typed it; undefined when it cannot be one. */
export function readCode(typed: unknown): string | undefined {
  if (typeof typed !== "string" || typed.length > 40) return undefined;
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined;
}

/** Whose key it is: a viewer's place, or that of one student, whoever else is in the seat. */
export type KeyOwner = Viewer | `student ${string}`;

/** The key of a place in one game, in groups of four: the same each time, from the game's own secret. */
export function keyOf(keyring: string, owner: KeyOwner): string {
  const bytes = createHmac("sha256", keyring).update(owner).digest();
  const letters = Array.from({ length: KEY_LENGTH }, (_, i) => LETTERS[bytes[i]! % LETTERS.length]);
  return letters.join("").match(/.{4}/g)!.join("-");
}

/** Whether somebody typed this key; case, spaces and dashes do not count. */
export function isKey(typed: string, key: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [a, b] = [Buffer.from(plain(typed)), Buffer.from(plain(key))];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What says who somebody is, as a request brings it. */
export interface Papers {
  authorization?: string | null;
  cookie?: string | null;
}

/**
 * The person behind a request: the hash of their secret, so that the database opens no door. A pass ("Bearer SECRET") comes
 * before the browser's cookie, and one that is malformed is nobody's: on a shared screen each player is a person of its own.
 */
export function personOf({ authorization, cookie }: Papers): string | undefined {
  const secret = hasPass({ authorization }) ? authorization!.slice(BEARER.length) : secretIn(cookie);
  return secret && isSecret(secret) ? personWith(secret) : undefined;
}

/** Whether a request comes with a pass, good or not. Other kinds of authorization are between browser and proxy. */
export function hasPass({ authorization }: Papers): boolean {
  return authorization?.startsWith(BEARER) ?? false;
}

/** Whether something can be a cookie's value or a pass. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

function secretIn(cookie: string | null | undefined): string | undefined {
  return cookie
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
}

export function personWith(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** The Set-Cookie header that gives a browser its secret. */
export function cookieFor(secret: string, secure: boolean): string {
  return `${COOKIE}=${secret}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
