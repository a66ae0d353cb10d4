import { describe, expect, test } from "vitest";
import type { Message, SeatMessage } from "../../shared/message.ts";
import type { Order } from "../../shared/order.ts";
import { mayDo, officesFor, ROLES, type Role } from "../../shared/seminar/roles.ts";

const PRESS: Order = { kind: "press", target: "PAK" };
const PROBE: Order = { kind: "probe", a: "IRN", b: "PAK" };
const sheet = (...orders: Order[]): SeatMessage => ({ type: "orders", orders });

describe("The offices of a delegation", () => {
  test("One student holds them all, two share them evenly, and of six the last two hold none yet", () => {
    expect(officesFor(1)).toEqual([[...ROLES]]);
    expect(officesFor(2)).toEqual([
      ["head", "defence"],
      ["foreign", "intelligence"],
    ]);
    for (let students = 1; students <= 8; students += 1) {
      const dealt = officesFor(students);
      expect(dealt).toHaveLength(students);
      expect(dealt.flat().toSorted()).toEqual([...ROLES].toSorted());
    }
  });

  test("The head of a delegation may do everything that is a delegation's", () => {
    const acts: Message[] = [
      { type: "sign", draft: "d1" },
      sheet(PRESS, PROBE),
      { type: "brink", crisis: "c1", choice: "stand" },
      { type: "vote", vote: "yes" },
    ];
    for (const act of acts) expect(mayDo(["head"], act)).toBe(true);
  });

  test("The foreign minister signs, the defence minister answers calls, and only the head stands at the brink", () => {
    const who = (message: Message) => ROLES.filter((role) => mayDo([role], message));
    expect(who({ type: "sign", draft: "d1" })).toEqual(["head", "foreign"]);
    expect(who({ type: "answer", crisis: "c1", answer: "stay" })).toEqual(["head", "defence"]);
    expect(who({ type: "brink", crisis: "c1", choice: "stand" })).toEqual(["head"]);
    expect(who({ type: "note", text: "I wonder" })).toEqual([...ROLES]);
    expect(who({ type: "ready", ready: true })).toEqual([...ROLES]);
  });

  test("On the sheet of orders each minister may write their own part, and leaves the other's as it is", () => {
    const may = (roles: Role[], written: Order[], sealed: Order[]) => mayDo(roles, sheet(...written), sealed);
    expect(may(["defence"], [PRESS], [])).toBe(true);
    expect(may(["defence"], [PRESS, PROBE], [])).toBe(false);
    expect(may(["defence"], [PROBE, PRESS], [PROBE])).toBe(true);
    expect(may(["defence"], [PRESS], [PROBE])).toBe(false);
    expect(may(["intelligence"], [PRESS, PROBE], [PRESS])).toBe(true);
    expect(may(["intelligence"], [PROBE], [PRESS])).toBe(false);
    expect(may(["defence", "intelligence"], [PRESS, PROBE], [])).toBe(true);
    expect(may(["foreign"], [PRESS, PROBE], [PRESS, PROBE])).toBe(true);
    expect(may([], [PRESS], [])).toBe(false);
  });

  test("Whoever holds no office yet may look, note and say that all is done, and no more", () => {
    expect(mayDo([], { type: "vote", vote: "yes" })).toBe(false);
    expect(mayDo([], { type: "note", text: "still" })).toBe(true);
  });
});
