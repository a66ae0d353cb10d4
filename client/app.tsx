import { AboutPage } from "./lobby/about.tsx";
import { CreatePage } from "./lobby/create.tsx";
import { HomePage } from "./lobby/home.tsx";
import { HowPage } from "./lobby/how.tsx";
import { Masthead } from "./lobby/masthead.tsx";
import { lazy } from "./parts/lazy.tsx";
import { route } from "./route.ts";

const GamePage = lazy(() => import("./game/page.tsx").then((module) => module.GamePage), true);
const ClassPage = lazy(() => import("./seminar/page.tsx").then((module) => module.ClassPage), true);
const ProjectorPage = lazy(() => import("./seminar/projector.tsx").then((module) => module.ProjectorPage), true);
const SetUpPage = lazy(() => import("./seminar/setup.tsx").then((module) => module.SetUpPage), true);
const OwedPage = lazy(() => import("./seminar/owed.tsx").then((module) => module.OwedPage), true);
const ShelfPage = lazy(() => fetchHere().shelf.then((module) => module.ShelfPage), true);
const DevicePage = lazy(() => fetchHere().page.then((module) => module.DevicePage), true);

/** All that a game on this device will need, at once: from then on the page needs no server. */
function fetchHere() {
  void import("./map/pane.tsx");
  return { shelf: import("./device/shelf.tsx"), page: import("./device/page.tsx") };
}

/** The whole page: a game, or a page of the lobby under its masthead. */
export function App() {
  const here = route.value;
  if (here.page === "game") return <GamePage key={here.code} code={here.code} seatKey={here.key} />;
  if (here.page === "device") return here.id ? <DevicePage key={here.id} id={here.id} /> : <ShelfPage />;
  if (here.page === "class") {
    return here.screen ? (
      <ProjectorPage key={here.code} code={here.code} />
    ) : (
      <ClassPage key={here.code} code={here.code} />
    );
  }
  if (here.page === "seminar") return <SetUpPage />;
  if (here.page === "owed") return <OwedPage />;
  return (
    <div class="lobby">
      <Masthead page={here.page} />
      <main id="main">
        {here.page === "home" && <HomePage />}
        {here.page === "create" && <CreatePage />}
        {here.page === "how" && <HowPage />}
        {here.page === "about" && <AboutPage />}
      </main>
      <footer class="colophon">
        <p>
          Strange Bedfellows is free software under the MIT licence. It is played with no account, and asks for no name.
        </p>
      </footer>
    </div>
  );
}
