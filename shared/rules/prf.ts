/** Four words: a key, a state under way, or a result. */
export type Four = Int32Array;

/**
 * Chaskey-12, a keyed pseudo-random function of 32-bit words with a key of 128 bits (Mouha, Mennink, Van Herrewege,
 * Watanabe, Preneel and Verbauwhede 2014; ISO/IEC 29192-6). Messages are whole words, put in one by one.
 */
export class Prf {
  /** The state under way; once closed, the result. */
  readonly state: Four = new Int32Array(4);
  readonly #key: Four;
  /** What the end is mixed with: one where the last block is full, one where it was filled up. */
  readonly #full: Four;
  readonly #filledUp: Four;
  /** How many words of a block have been put in since the last was stirred. */
  words = 0;

  constructor(key: Four) {
    this.#key = key;
    this.#full = doubled(key);
    this.#filledUp = doubled(this.#full);
  }

  /** Opens a message; or goes on from the state of one under way, with so many words in its block. */
  open(from: Four = this.#key, words = 0): void {
    for (let at = 0; at < 4; at += 1) this.state[at] = from[at]!;
    this.words = words;
  }

  put(word: number): void {
    if (this.words === 4) this.absorb();
    this.state[this.words]! ^= word;
    this.words += 1;
  }

  /** Stirs in a full block that is not the last. */
  absorb(): void {
    permute(this.state);
    this.words = 0;
  }

  close(): void {
    const last = this.words === 4 ? this.#full : this.#filledUp;
    if (this.words < 4) this.state[this.words]! ^= 1;
    for (let at = 0; at < 4; at += 1) this.state[at]! ^= last[at]!;
    permute(this.state);
    for (let at = 0; at < 4; at += 1) this.state[at]! ^= last[at]!;
  }
}

const ROUNDS = 12;

function permute(state: Four): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let round = 0; round < ROUNDS; round += 1) {
    a = (a + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ a;
    a = (a << 16) | (a >>> 16);
    c = (c + d) | 0;
    d = ((d << 8) | (d >>> 24)) ^ c;
    a = (a + d) | 0;
    d = ((d << 13) | (d >>> 19)) ^ a;
    c = (c + b) | 0;
    b = ((b << 7) | (b >>> 25)) ^ c;
    c = (c << 16) | (c >>> 16);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** Twice a key, in the field of 2^128 elements. */
function doubled([a, b, c, d]: Four): Four {
  const over = d! < 0 ? 0x87 : 0;
  return Int32Array.of((a! << 1) ^ over, (b! << 1) | (a! >>> 31), (c! << 1) | (b! >>> 31), (d! << 1) | (c! >>> 31));
}
