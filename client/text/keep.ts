/** What is said about games kept on this device, files of them, and new versions of the page. */

export const KEEPING = {
  olderPage: "Another tab still runs an older version of the game. Close it, then load this page again.",
} as const;

/** Why a save file was not opened, or is not open yet. Nothing on the device has changed. */
export const SAVE_REFUSALS = {
  foreign: "This is not a saved game of Strange Bedfellows.",
  newer: "This game was saved by a newer version. Load the page again for the newest, then open the file.",
  tooLarge: "This file is larger than any saved game.",
  damaged: "This file is damaged: its game cannot be read.",
  unplayable: "This file holds a game that cannot have been played by these rules.",
  noPins: "This page cannot check PINs, for it was not loaded over HTTPS. Open the file on a page that was.",
  needsPins: "The papers in this file are sealed. Each of these players must type a PIN to open it.",
  wrongPin: "A PIN does not fit.",
} as const;
export type SaveRefusal = keyof typeof SAVE_REFUSALS;

export const SAVING = {
  noLock: "A player's PIN was set without a lock: set it again, then save.",
} as const;

export const VERSIONS = {
  ready: "A new version is ready.",
  reload: "Reload",
  later: "Later",
} as const;
