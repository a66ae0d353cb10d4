import { THEMES, theme } from "../parts/theme.ts";
import { follow, SHELF } from "../route.ts";

const LINKS = [
  { page: "create", address: "/#create", name: "Create a game" },
  { page: "device", address: SHELF, name: "On this device" },
  { page: "how", address: "/#how", name: "How to play" },
  { page: "about", address: "/#about", name: "About" },
] as const;

/** The head of every lobby page. */
export function Masthead({ page }: { page: string }) {
  return (
    <header class="masthead">
      <button type="button" class="skip" onClick={() => skipTo("main")}>
        Skip to the content
      </button>
      <a class="masthead-name" href="/" onClick={follow}>
        Strange Bedfellows
      </a>
      <nav aria-label="Pages">
        {LINKS.map((link) => (
          <a
            key={link.page}
            href={link.address}
            onClick={follow}
            aria-current={page === link.page ? "page" : undefined}
          >
            {link.name}
          </a>
        ))}
      </nav>
      <ThemeButton />
    </header>
  );
}

/** Goes round light, dark and the system's choice. */
export function ThemeButton() {
  const names = { system: "as the system", light: "light", dark: "dark" };
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!;
  return (
    <button type="button" class="quiet theme-button" onClick={() => (theme.value = next)}>
      <span aria-hidden="true">
        {theme.value === "dark" ? "\u263e" : theme.value === "light" ? "\u2600" : "\u25d0"}
      </span>
      <span class="visually-hidden">{`Colours: ${names[theme.value]}. Change to ${names[next]}.`}</span>
    </button>
  );
}

/** Hashes are routes here, so skipping moves the focus itself. */
export function skipTo(id: string): void {
  const main = document.getElementById(id);
  main?.setAttribute("tabindex", "-1");
  main?.focus();
}
