import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SeminarView } from "../../shared/seminar/contract.ts";
import { addressOfClass } from "../route.ts";

/** Between the pages of one browser: whether a projector page of a class is open. */

const BEAT = 2000;

/** A projector page says that it is there, as long as it is. */
export function useBeat(code: string): void {
  useEffect(() => {
    const channel = new BroadcastChannel(`screen ${code}`);
    const beat = () => channel.postMessage("here");
    beat();
    const timer = setInterval(beat, BEAT);
    return () => {
      clearInterval(timer);
      channel.close();
    };
  }, [code]);
}

/** Whether one was heard of lately. */
export function useScreen(code: string): boolean {
  const heard = beats;
  useEffect(() => {
    const channel = new BroadcastChannel(`screen ${code}`);
    let last = 0;
    channel.onmessage = () => {
      last = Date.now();
      heard.value = true;
    };
    const timer = setInterval(() => {
      heard.value = Date.now() - last < 3 * BEAT;
    }, BEAT);
    return () => {
      clearInterval(timer);
      channel.close();
    };
  }, [code]);
  return heard.value;
}

const beats = signal(false);

/**
 * Where the projector page is. The server tells a guest nothing of the worlds' treatments, so those with invented names stand in
 * the address: "#invented=1,2".
 */
export function screenAddress({ code, console }: SeminarView): string {
  const invented = (console?.treatments ?? []).flatMap((one, at) => (one.fictional ? [at + 1] : []));
  return `${addressOfClass(code, true)}${invented.length > 0 ? `#invented=${invented.join(",")}` : ""}`;
}

export function inventedHere(): number[] {
  const listed = /^#invented=([\d,]+)$/.exec(location.hash)?.[1];
  return listed ? listed.split(",").map((one) => Number(one) - 1) : [];
}

/** Which world the facilitator looks at; kept while this tab is open. */
export const chosenWorld = signal(Number(sessionStorage.getItem("world") ?? 0));

export function chooseWorld(world: number): void {
  sessionStorage.setItem("world", String(world));
  chosenWorld.value = world;
}
