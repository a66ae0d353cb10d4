import type { Bytes } from "./bytes.ts";

/** Bytes, compressed (gzip). */
export function squeeze(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream("gzip"), Number.POSITIVE_INFINITY);
}

/** What was compressed. Rejects when it is broken, and with a RangeError as soon as it has more than `most` bytes. */
export function unsqueeze(bytes: Bytes, most: number): Promise<Bytes> {
  return through(bytes, new DecompressionStream("gzip"), most);
}

async function through(bytes: Bytes, gate: GenericTransformStream, most: number): Promise<Bytes> {
  const reader = (new Blob([bytes]).stream().pipeThrough(gate) as ReadableStream<Bytes>).getReader();
  const parts: Bytes[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.length;
    if (size <= most) continue;
    await reader.cancel();
    throw new RangeError(`more than ${most} bytes`);
  }
}

/** CRC-32 (as in gzip, RFC 1952): finds what a cable or a disk has bent, not what a person has. */
export function checksum(bytes: Bytes): string {
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 255]!;
  return (~sum >>> 0).toString(16).padStart(8, "0");
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});
