/**
 * Makes a fresh clone ready: installs packages when they are missing or older than the lock file and, when called with "build", builds the
 * client when its sources are newer than the build. Plain JavaScript that an old system Node can run: the Node that runs
 * the rest comes with the packages.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const lock = join(root, "package-lock.json");
const installed = join(root, "node_modules/.package-lock.json");
const page = join(root, "dist/client/index.html");

if (timeOf(installed) < timeOf(lock)) {
  console.log("Installing packages (npm ci)...");
  run("npm", ["ci", "--loglevel=error"]);
}
if (process.argv.includes("build") && timeOf(page) < newest(["client", "shared", "package-lock.json"])) {
  console.log("Building the client (vite build)...");
  run("npm", ["run", "--silent", "build"]);
}

/** Milliseconds since 1970 of the last change; 0 when there is none such. */
function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** The time of the newest file in some folders of the project, or of a file. */
function newest(names) {
  const times = names.map((name) => {
    const path = join(root, name);
    if (!existsSync(path)) return 0;
    return statSync(path).isDirectory() ? newest(readdirSync(path).map((inner) => join(name, inner))) : timeOf(path);
  });
  return Math.max(0, ...times);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status === null ? 1 : status);
}
