import { signal } from "@preact/signals";

/** Whether a newer version of the page waits to take over. */
export const isNewReady = signal(false);

/** Milliseconds between looks for a newer version while a page stays open. */
const HOUR = 3_600_000;
let waiting: ServiceWorker | undefined;

/**
 * Lets this page be opened without a network, once it has been loaded. A newer version is fetched beside the running one and
 * waits until somebody asks for it, or all pages have gone. Browsers allow it over HTTPS and on localhost; elsewhere, and
 * while developing, nothing happens.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  try {
    const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    noteWaiting(registration);
    registration.addEventListener("updatefound", () => {
      const fresh = registration.installing;
      fresh?.addEventListener("statechange", () => noteWaiting(registration));
    });
    setInterval(() => void registration.update().catch(() => undefined), HOUR);
  } catch {
    // The page works as ever while there is a network.
  }
}

/** A first version waits for nobody and is no news. */
function noteWaiting(registration: ServiceWorkerRegistration): void {
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  waiting = registration.waiting;
  isNewReady.value = true;
}

/** Lets the newer version take over, and loads this page anew with it. Other pages play on with what they have. */
export function takeNew(): void {
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}
