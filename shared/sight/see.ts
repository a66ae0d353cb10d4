import type { State } from "../state.ts";
import type { View } from "../view.ts";
import type { Viewer } from "../words.ts";
import { dossierOf, dossiersOf } from "./dossier.ts";
import { bondsOf, publicOf } from "./public.ts";

const views = new WeakMap<State, Map<Viewer, View>>();

/**
 * What one viewer may know, built field by field from nothing. With `tell`, the only place that decides it. Kept for each
 * state, since viewers ask often: a View is to be read, not written into.
 */
export function see(state: State, viewer: Viewer): View {
  const seen = views.get(state) ?? new Map<Viewer, View>();
  views.set(state, seen);
  const view = seen.get(viewer) ?? look(state, viewer);
  seen.set(viewer, view);
  return view;
}

function look(state: State, viewer: Viewer): View {
  const pub = publicOf(state);
  if (viewer === "spectator" || state.phase === "gathering") return { viewer, pub };
  if (viewer === "facilitator")
    return { viewer, pub, all: { dossiers: dossiersOf(state), bonds: bondsOf(state), washington: state.washington } };
  return state.setup.seats.includes(viewer) ? { viewer, pub, mine: dossierOf(state, viewer) } : { viewer, pub };
}
