import { type Bytes, isSame, joined, randomBytes, toBytes, toText } from "./bytes.ts";
import type { PinLock, PinProof } from "./keep.ts";

/**
 * PINs keep players' papers from each other on a shared device. Of a PIN only a proof is kept. Whoever takes the proof away
 * can still try PINs against it, some ten a second for each core: four digits last minutes, a sentence lasts.
 */

/** PBKDF2-HMAC-SHA-256, as OWASP's Password Storage Cheat Sheet (2023) has it: a tenth of a second on a desk machine. */
export const ITERATIONS = 600_000;
/** The most that a proof from elsewhere may ask for: more would only hold the page up. */
export const MOST_ITERATIONS = 2_000_000;
const NONCE = 12;
const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;

/** Whether this page can make and check PINs: browsers keep their cryptography for HTTPS and localhost. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** A proof of a PIN, with a lock that only this PIN opens. */
export async function sealPin(pin: string, iterations = ITERATIONS): Promise<PinProof> {
  const salt = randomBytes(16);
  const { hash, key } = await derive(pin, salt, iterations);
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const lock = { key: toText(point), sealed: toText(await encrypt(key, secret, point)) };
  return { salt: toText(salt), hash, iterations, lock };
}

/** Whether it is the PIN that was sealed. */
export async function opensPin(pin: string, proof: PinProof): Promise<boolean> {
  const { hash } = await derive(pin, toBytes(proof.salt), proof.iterations);
  return isSame(hash, proof.hash);
}

/** A secret for one lock alone: the point of a passing key pair (65 bytes), then what is encrypted to the lock. */
export async function lockAway(secret: Bytes, lock: PinLock): Promise<Bytes> {
  const passing = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", passing.publicKey));
  const theirs = await crypto.subtle.importKey("raw", toBytes(lock.key), CURVE, false, []);
  return joined(point, await encrypt(await agreed(passing.privateKey, theirs, point), secret, point));
}

/** What was locked away, by the PIN; undefined when the PIN is another one or something is broken. */
export async function unlock(locked: Bytes, pin: string, proof: Omit<PinProof, "hash">): Promise<Bytes | undefined> {
  if (!proof.lock) return undefined;
  try {
    const { key } = await derive(pin, toBytes(proof.salt), proof.iterations);
    const secret = await decrypt(key, toBytes(proof.lock.sealed), toBytes(proof.lock.key));
    const own = await crypto.subtle.importKey("pkcs8", secret, CURVE, false, ["deriveBits"]);
    const point = locked.slice(0, 65);
    const passing = await crypto.subtle.importKey("raw", point, CURVE, false, []);
    return await decrypt(await agreed(own, passing, point), locked.slice(65), point);
  } catch {
    return undefined;
  }
}

/** AES-256-GCM: the nonce, then the ciphertext with its tag. `beside` is vouched for, and not encrypted. */
export async function encrypt(key: CryptoKey, plain: Bytes, beside: Bytes): Promise<Bytes> {
  const iv = randomBytes(NONCE);
  const cipher = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: beside }, key, plain);
  return joined(iv, new Uint8Array(cipher));
}

/** Rejects when the key is another one, or a byte has changed. */
export async function decrypt(key: CryptoKey, sealed: Bytes, beside: Bytes): Promise<Bytes> {
  const algorithm = { name: "AES-GCM", iv: sealed.slice(0, NONCE), additionalData: beside };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(NONCE)));
}

/** 32 bytes as a key for `encrypt` and `decrypt`. */
export function keyOf(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Stretches a PIN once, and makes two things of it that do not betray each other: the proof's hash and the lock's key. */
async function derive(pin: string, salt: Bytes, iterations: number): Promise<{ hash: string; key: CryptoKey }> {
  const written = new TextEncoder().encode(pin.normalize("NFKC"));
  const word = await crypto.subtle.importKey("raw", written, "PBKDF2", false, ["deriveBits"]);
  const stretched = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, word, 256);
  return {
    hash: toText(await drawn(stretched, "proof")),
    key: await keyOf(await drawn(stretched, "lock")),
  };
}

/** The key that two pairs agree upon, for one passing point. */
async function agreed(own: CryptoKey, other: CryptoKey, point: Bytes): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: other }, own, 256);
  return keyOf(await drawn(shared, "share", point));
}

/** 32 bytes drawn from a secret for one purpose (HKDF, RFC 5869). */
async function drawn(secret: ArrayBuffer, purpose: string, salt: Bytes = new Uint8Array()): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(`strange bedfellows ${purpose}`);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, 256));
}
