import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "../../server/store/sqlite.ts";
import { storeSuite } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "bedfellows-"));
let n = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeSuite("the store on SQLite", async () => {
  const file = join(folder, `${++n}/games.sqlite`);
  return () => openSqlite(file);
});

test("a database of an earlier version goes on working, with its games", async () => {
  const file = join(folder, "old.sqlite");
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE events (game text NOT NULL, n integer NOT NULL, kind text NOT NULL, body text NOT NULL, at bigint NOT NULL,
      PRIMARY KEY (game, n));
    CREATE TABLE games (code text PRIMARY KEY, created bigint NOT NULL, clocks text NOT NULL, listed integer NOT NULL,
      seed_chosen integer NOT NULL, facilitated integer NOT NULL, keyring text NOT NULL, clock_of text, deadline bigint,
      left_when_paused bigint, muted text NOT NULL, over integer NOT NULL);
    CREATE TABLE members (game text NOT NULL, person text NOT NULL, viewer text NOT NULL, host integer NOT NULL, sat text,
      joined bigint NOT NULL, PRIMARY KEY (game, person));
    CREATE TABLE talk (game text NOT NULL, n integer NOT NULL, speaker text NOT NULL, hearers text NOT NULL, text text NOT NULL,
      round integer NOT NULL, phase text NOT NULL, bot integer NOT NULL, at bigint NOT NULL, PRIMARY KEY (game, n));
    INSERT INTO events VALUES ('AAAAAA', 0, 'proclaimed', '{"kind":"proclaimed","text":"old"}', 1);
    INSERT INTO games VALUES ('AAAAAA', 1, '{}', 1, 0, 0, 'ring', NULL, NULL, NULL, '[]', 0);
    INSERT INTO members VALUES ('AAAAAA', 'ann', 'IND', 1, NULL, 1);
    INSERT INTO talk VALUES ('AAAAAA', 0, 'IND', '[]', 'hello', 1, 'summit', 0, 1);
  `);
  db.close();
  for (const times of [1, 2]) {
    const store = await openSqlite(file);
    expect(await store.members("AAAAAA")).toEqual([{ person: "ann", viewer: "IND", host: true }]);
    expect(await store.game("AAAAAA")).toMatchObject({ code: "AAAAAA", over: false });
    expect((await store.talk("AAAAAA")).map(({ text }) => text)).toEqual(["hello"]);
    await store.log("AAAAAA").append(times, [{ kind: "proclaimed", text: "new" }], "s1");
    expect(await store.log("AAAAAA").read()).toHaveLength(times + 1);
    await store.close();
  }
});
