import { useState } from "preact/hooks";
import type { Holder, Seat } from "../../shared/words.ts";
import { CharacterChoice } from "../parts/character.tsx";
import { Plate } from "../parts/flag.tsx";
import { Dialog } from "../parts/paper.tsx";
import { inText, nameOf, PHASE_NAMES } from "../text/names.ts";
import { useSession, useView } from "./session.ts";

/** For whoever runs the game: the clock, announcements, who plays what; and for the facilitator, anybody's papers. */
export function HostBar() {
  const session = useSession();
  const { pub, viewer } = useView();
  const [open, setOpen] = useState<"announce" | "seats" | "advance" | undefined>(undefined);
  const close = () => setOpen(undefined);
  const hasClock = session.clock.value?.endsAt !== undefined || session.clock.value?.leftWhenPaused !== undefined;
  const waiting = pub.seats.filter((seat) => pub.sheets[seat]?.holder === "people" && !pub.sheets[seat]?.ready);
  if (pub.phase === "over" && viewer !== "facilitator") return null;
  return (
    <section class="hostbar" aria-label={viewer === "facilitator" ? "Facilitator" : "Host"}>
      {viewer === "facilitator" && <PapersPicker />}
      {pub.phase !== "over" && (
        <>
          <span class="hostbar-waiting">
            {waiting.length > 0 ? `At work: ${waiting.map(nameOf).join(", ")}` : "Everybody is ready"}
          </span>
          <button
            type="button"
            onClick={() => session.act({ type: "pause", paused: !pub.paused }, pub.paused ? "Resumed" : "Paused")}
            data-testid="pause"
          >
            {pub.paused ? "Resume" : "Pause"}
          </button>
          {hasClock && (
            <>
              <button type="button" onClick={() => session.extend(60)}>
                +1 minute
              </button>
              <button type="button" onClick={() => session.extend(300)}>
                +5 minutes
              </button>
            </>
          )}
          <button type="button" onClick={() => setOpen("advance")} data-testid="advance">
            Move on
          </button>
          <button type="button" onClick={() => setOpen("announce")} data-testid="announce">
            Announce
          </button>
          <button type="button" onClick={() => setOpen("seats")} data-testid="seats">
            Seats
          </button>
        </>
      )}
      {open === "advance" && (
        <Dialog title={`End the ${PHASE_NAMES[pub.phase].toLowerCase()}?`} onClose={close}>
          <p>
            {waiting.length > 0
              ? `${waiting.map(nameOf).join(", ")} ${waiting.length === 1 ? "has" : "have"} not finished. The default is entered for whoever has not decided.`
              : "Everybody is ready."}
          </p>
          <p class="dialog-acts">
            <button
              type="button"
              class="primary"
              onClick={() => session.act({ type: "advance" }, "Moved on").then(close)}
              data-testid="advance-sure"
            >
              End it now
            </button>
            <button type="button" onClick={close}>
              Wait
            </button>
          </p>
        </Dialog>
      )}
      {open === "announce" && <Announce onClose={close} />}
      {open === "seats" && <Seats onClose={close} />}
    </section>
  );
}

function PapersPicker() {
  const session = useSession();
  const { pub } = useView();
  return (
    <label class="papers-picker">
      <span>Papers of </span>
      <select
        value={session.looksAt.value ?? ""}
        onChange={(event) => {
          session.looksAt.value = (event.currentTarget.value || undefined) as Seat | undefined;
          if (session.looksAt.value) session.tab.value = "dossier";
        }}
        data-testid="papers-of"
      >
        <option value="">nobody</option>
        {pub.seats.map((seat) => (
          <option key={seat} value={seat}>
            {nameOf(seat)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Announce({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [text, setText] = useState("");
  const send = async (event: Event) => {
    event.preventDefault();
    if (await session.act({ type: "proclaim", text: text.trim() }, "Announced")) onClose();
  };
  return (
    <Dialog title="Announce to everybody" onClose={onClose}>
      <form onSubmit={send}>
        <label class="field">
          <span>Announcement</span>
          <textarea rows={4} maxlength={500} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <p class="dialog-acts">
          <button type="submit" class="primary" disabled={text.trim() === ""}>
            Announce
          </button>
        </p>
      </form>
    </Dialog>
  );
}

const HOLDER_NAMES: Record<Holder, string> = { people: "people", bot: "a bot", nobody: "nobody" };

function Seats({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { pub } = useView();
  const hold = (seat: Seat, by: Holder) => session.act({ type: "hold", seat, by }, "Seated");
  return (
    <Dialog title="Seats" onClose={onClose} wide>
      <table class="ledger-table">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Played by</th>
            <th scope="col">Here</th>
            <th scope="col">Missed</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {pub.seats.map((seat) => {
            const holder = pub.sheets[seat]?.holder ?? "nobody";
            const other: Holder = holder === "bot" ? "people" : "bot";
            return (
              <tr key={seat}>
                <th scope="row">
                  <Plate party={seat} size={14} />
                </th>
                <td>
                  {holder === "bot" ? (
                    <CharacterChoice
                      of={inText(seat)}
                      bot={pub.sheets[seat]?.bot}
                      skill={pub.skill}
                      busy={session.busy.value}
                      onChoose={(bot) => session.act({ type: "hold", seat, by: "bot", bot }, "Chosen")}
                    />
                  ) : (
                    HOLDER_NAMES[holder]
                  )}
                </td>
                <td class="num">{session.company.value?.online[seat] ?? 0}</td>
                <td class="num">{pub.sheets[seat]?.misses ?? 0}</td>
                <td>
                  <button
                    type="button"
                    onClick={() => hold(seat, other)}
                    aria-label={`Hand ${inText(seat)} to ${HOLDER_NAMES[other]}`}
                  >
                    To {HOLDER_NAMES[other]}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
