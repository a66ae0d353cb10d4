declare module "siphash" {
  /** SipHash-2-4 of a string under a key of four 32-bit words: two 32-bit halves (Aumasson and Bernstein 2012). */
  const SipHash: { hash(key: ArrayLike<number>, message: string): { h: number; l: number } };
  export default SipHash;
}
