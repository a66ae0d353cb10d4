import { signal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { Desk } from "../desk/desk.tsx";
import { GamePage } from "../game/page.tsx";
import { type InClass, useSession, useView } from "../game/session.ts";
import { Dialog } from "../parts/paper.tsx";
import { inText, nameOf } from "../text/names.ts";
import { Delegations } from "./delegations.tsx";
import { Feed } from "./feed.tsx";
import { Injects } from "./injects.tsx";
import { useSeminar, useSeminarView } from "./live.ts";
import { SeminarReceipt } from "./parts.tsx";
import { byName } from "./roster.tsx";
import { chooseWorld, chosenWorld, screenAddress } from "./screens.ts";
import { RoleSheets } from "./sheet.tsx";
import { Tabs } from "./tabs.tsx";
import { Washington } from "./washington.tsx";

/** A facilitator's game: the ordinary table, with the class on the desk. */
export function Console() {
  const { worlds, code } = useSeminarView();
  const world = worlds[chosenWorld.value] ?? worlds[0];
  const inClass = useMemo<InClass>(() => ({ code, roles: signal(undefined), delegation: signal([]) }), [code]);
  if (!world) return null;
  return <GamePage key={world.game} code={world.game} inClass={inClass} head={<ConsoleBar />} desk={<ConsoleDesk />} />;
}

/** What the host's bar has not: the worlds, a step back, talk, a word to one, and papers to print. */
function ConsoleBar() {
  const seminar = useSeminar();
  const view = useSeminarView();
  const { pub } = useView();
  const { worlds, console } = view;
  const [open, setOpen] = useState<"note" | "sheets" | "back" | undefined>(undefined);
  const close = () => setOpen(undefined);
  const world = chosenWorld.value;
  const isLocked = console?.talkLocked ?? false;
  const isEarly = pub.phase === "summit" || pub.phase === "vote" || pub.phase === "orders";
  return (
    <section class="hostbar console-bar" aria-label="The class">
      {worlds.length > 1 && (
        <label>
          <span>World </span>
          <select
            value={world}
            onChange={(event) => chooseWorld(Number(event.currentTarget.value))}
            data-testid="choose-world"
          >
            {worlds.map((one, at) => (
              <option key={one.game} value={at}>
                {at + 1}
                {console?.treatments[at]?.without.length
                  ? `, without ${console.treatments[at].without.join(", ")}`
                  : ""}
              </option>
            ))}
          </select>
        </label>
      )}
      <span class="console-code">
        Class <strong data-testid="seminar-code">{view.code}</strong>
      </span>
      <button type="button" onClick={() => setOpen("note")} data-testid="note-to">
        Note to one{"\u2026"}
      </button>
      <button
        type="button"
        aria-pressed={isLocked}
        onClick={() => seminar.act({ do: "lockTalk", locked: !isLocked }, isLocked ? "Talk is open" : "Talk is locked")}
        data-testid="lock-talk"
      >
        {isLocked ? "Talk is locked. Open it" : "Lock talk"}
      </button>
      {pub.phase !== "over" && (
        <button
          type="button"
          onClick={() => setOpen("back")}
          disabled={!isEarly}
          title={isEarly ? undefined : "Once orders are open the year can no longer be begun anew."}
          data-testid="step-back"
        >
          Step back{"\u2026"}
        </button>
      )}
      <button type="button" onClick={() => setOpen("sheets")} data-testid="role-sheets">
        Role sheets
      </button>
      <a class="button" href={screenAddress(view)} target="_blank" rel="noreferrer">
        Projector
      </a>
      <SeminarReceipt seminar={seminar} />
      {open === "note" && <Note onClose={close} />}
      {open === "sheets" && <RoleSheets seats={byName(pub.seats)} onClose={close} />}
      {open === "back" && (
        <Dialog title={`Back to the start of year ${pub.round}?`} onClose={close}>
          <p>Everything done this year is undone: drafts, pacts, votes and sealed orders. What was said stays said.</p>
          <p class="dialog-acts">
            <button
              type="button"
              class="danger"
              onClick={() => seminar.act({ do: "stepBack", world }, "Set back").then(close)}
              data-testid="step-back-sure"
            >
              Set it back
            </button>
            <button type="button" onClick={close}>
              Leave it
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

/** A line that only one delegation reads, in its own room. */
function Note({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { pub } = useView();
  const [to, setTo] = useState<Seat | "">(session.looksAt.value ?? "");
  const [text, setText] = useState("");
  const send = async (event: Event) => {
    event.preventDefault();
    if (to && (await session.say([to], text.trim()))) onClose();
  };
  const receipt = session.receipt.value;
  return (
    <Dialog title="Note to one delegation" onClose={onClose}>
      <form onSubmit={send}>
        <label class="field">
          <span>To</span>
          <select value={to} onChange={(event) => setTo(event.currentTarget.value as Seat)}>
            <option value="">Choose a state</option>
            {byName(pub.seats).map((seat) => (
              <option key={seat} value={seat}>
                {nameOf(seat)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{to ? `What ${inText(to)} alone shall read` : "Note"}</span>
          <textarea rows={4} maxlength={2000} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        {receipt?.about === "say" && !receipt.ok && <p class="receipt receipt-refused">{receipt.text}</p>}
        <p class="dialog-acts">
          <button type="submit" class="primary" disabled={!to || text.trim() === ""}>
            Send
          </button>
        </p>
      </form>
    </Dialog>
  );
}

type Sheet = "table" | "class" | "feed" | "inject";

function ConsoleDesk() {
  const { pub } = useView();
  const [sheet, setSheet] = useState<Sheet>("class");
  const isFront = pub.phase === "reckoning" || pub.phase === "over";
  const isCrisis = pub.phase === "lineup" || pub.phase === "brink";
  const tabs = [
    { id: "class", name: "Delegations" },
    { id: "feed", name: "Live" },
    { id: "inject", name: "Injects" },
    { id: "table", name: isFront ? "Front page" : isCrisis ? "Crises" : "The year" },
  ] as const;
  return (
    <Tabs label="Facilitator" open={sheet} tabs={tabs} onOpen={setSheet}>
      {sheet === "class" && (
        <>
          {pub.phase === "lineup" && <Washington />}
          <Delegations />
          {pub.phase !== "lineup" && <Washington />}
        </>
      )}
      {sheet === "feed" && <Feed />}
      {sheet === "inject" && <Injects />}
      {sheet === "table" && <Desk />}
    </Tabs>
  );
}
