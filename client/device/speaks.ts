import { signal } from "@preact/signals";

/** Whether the lesson's guide speaks in this browser: whoever has left it is not spoken to again until it is taken up. */
export const speaks = signal(localStorage.getItem("guide") !== "left");

export function speak(on: boolean): void {
  speaks.value = on;
  if (on) localStorage.removeItem("guide");
  else localStorage.setItem("guide", "left");
}
