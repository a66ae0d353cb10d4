import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./style/paper.css";
import "./style/lobby.css";
import "./style/game.css";
import "./style/panels.css";
import "./style/blocs.css";
import "./style/desk.css";
import "./style/press.css";
import "./style/device.css";
import "./style/keep.css";
import "./style/seminar.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { NewVersion } from "./keep/notice.tsx";
import { keepOffline } from "./keep/offline.ts";

render(
  <>
    <App />
    <NewVersion />
  </>,
  document.getElementById("app")!,
);
void keepOffline();
