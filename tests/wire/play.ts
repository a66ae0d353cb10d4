import { randomBot } from "../../shared/bots/random.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import type { CreateGame } from "../../shared/wire/contract.ts";
import { isSeat, type Seat } from "../../shared/words.ts";
import { type Door, type Person, pause, type TestHouse, valueIn } from "../server/house.ts";
import type { Canary } from "./leaks.ts";

/** A game in which every seat is a person with secrets, with a spectator and a facilitator looking on. */
export interface Sitting {
  code: string;
  people: Person[];
  doors: Door[];
  canaries: Canary[];
}

/** Seats people in a new game and lets each write down and whisper what nobody else may read. */
export async function sitDown(house: TestHouse, name: string, wish: Partial<CreateGame>): Promise<Sitting> {
  const host = await house.person();
  const code = await host.create({ ...wish, role: "facilitator" });
  const people = [host];
  const listed = await host.call<{ seats: Seat[] }>("GET", `/api/games/${code}`);
  const seats = listed.ok ? listed.value.seats : [];
  for (const wished of [...seats, undefined]) {
    const person = await house.person();
    await person.join(code, wished ? { seat: wished } : { as: "spectator" });
    people.push(person);
  }
  const doors: Door[] = [];
  for (const person of people) doors.push(await person.enter(code));
  await doors[0]!.act({ type: "start" });
  for (const door of doors)
    await door.until(({ pub, mine }) => pub.phase === "summit" && (!isSeat(door.viewer) || mine !== undefined));
  const sitting: Sitting = { code, people, doors, canaries: [] };
  for (const [i, door] of doors.entries()) {
    if (!isSeat(door.viewer)) continue;
    const note = `canary-${name}-${door.viewer}-notebook`;
    sitting.canaries.push({ text: note, readers: [door.viewer, "facilitator"] });
    await door.act({ type: "note", text: note });
    const partner = seats[i % seats.length]!;
    if (partner === door.viewer) continue;
    await whisper(sitting, door, partner, name);
    await soundOut(sitting, door, partner);
  }
  return sitting;
}

async function whisper(sitting: Sitting, door: Door, partner: Seat, name: string): Promise<void> {
  const text = `canary-${name}-${door.viewer}-to-${partner}-${sitting.canaries.length}`;
  sitting.canaries.push({ text, readers: [door.viewer, partner, "facilitator"] });
  await door.ask("say", { to: [partner], text });
}

/** Asks somebody a question whose name nobody else may ever read. */
async function soundOut(sitting: Sitting, door: Door, partner: Seat): Promise<void> {
  await door.act({ type: "sound", terms: { kind: "consultation", members: [door.viewer as Seat, partner] } });
  const history = valueIn(await door.ask("history", { from: 0 }));
  for (const { event } of history) {
    if (event.kind !== "sounded" || event.sounding.by !== door.viewer) continue;
    sitting.canaries.push({ text: event.sounding.id, readers: [door.viewer, partner, "facilitator"] });
  }
}

/** Lets every seat do anything legal by lot for some turns, whispering between; stops before all is opened at the end. */
export async function playOn(sitting: Sitting, name: string, turns: number): Promise<void> {
  const dice = diceOf(name);
  for (let turn = 0; turn < turns; turn++) {
    for (const door of sitting.doors) {
      if (!isSeat(door.viewer)) continue;
      const { pub } = door.view!;
      if (pub.round > pub.rounds - 2) return;
      const partner = dice.pick(pub.seats, "partner", turn, door.viewer);
      if (partner !== door.viewer && turn % 3 === 0) await whisper(sitting, door, partner, name);
      for (const move of randomBot(door.view!, (...what) => dice.roll(turn, ...what)))
        if ("act" in move) await door.act(move.act);
    }
    if (turn % 5 === 4) for (const door of sitting.doors) await door.ask("history", { from: 0 });
    await pause(5);
  }
}
