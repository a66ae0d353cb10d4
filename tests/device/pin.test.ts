import { expect, test } from "vitest";
import { lockAway, opensPin, sealPin, unlock } from "../../client/keep/pin.ts";

test("a PIN is known again, another is not, and the proof does not hold it", async () => {
  const proof = await sealPin("hedgehog 7");
  expect(JSON.stringify(proof)).not.toContain("hedgehog");
  expect(await opensPin("hedgehog 7", proof)).toBe(true);
  expect(await opensPin("hedgehog 8", proof)).toBe(false);
  expect(await opensPin("", proof)).toBe(false);
});

test("the same PIN sealed twice gives two proofs", async () => {
  const [one, other] = await Promise.all([sealPin("1234"), sealPin("1234")]);
  expect(one!.hash).not.toBe(other!.hash);
  expect(one!.lock!.key).not.toBe(other!.lock!.key);
});

test("what is locked away without the PIN is opened by the PIN alone", async () => {
  const proof = await sealPin("1234");
  const other = await sealPin("1234");
  const secret = new TextEncoder().encode("India and Iran are rivals");
  const locked = await lockAway(secret, proof.lock!);
  expect(await unlock(locked, "1234", proof)).toEqual(secret);
  expect(await unlock(locked, "1235", proof)).toBeUndefined();
  expect(await unlock(locked, "1234", other)).toBeUndefined();
  for (const at of [0, 30, 70, locked.length - 1]) {
    const bent = locked.slice();
    bent[at]! ^= 1;
    expect(await unlock(bent, "1234", proof)).toBeUndefined();
  }
  expect(await unlock(locked.slice(0, 20), "1234", proof)).toBeUndefined();
});
