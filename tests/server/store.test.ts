import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openSqlite } from "../../server/store/sqlite.ts";
import { storeSuite } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "bedfellows-"));
let n = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeSuite("the store on SQLite", async () => {
  const file = join(folder, `${++n}/games.sqlite`);
  return () => openSqlite(file);
});
