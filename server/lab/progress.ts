/** A line on the screen that says how far it is; silent where nobody watches (a pipe, a log). */
export function progressBar(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
): (done: number, of: number) => void {
  if (!stream.isTTY) return () => undefined;
  const began = Date.now();
  let drawn = 0;
  return (done, of) => {
    const now = Date.now();
    if (done < of && now - drawn < 200) return;
    drawn = now;
    const seconds = (now - began) / 1000;
    const filled = Math.round((24 * done) / of);
    const left = done < of ? `${Math.ceil((seconds / done) * (of - done))} s left` : `${Math.round(seconds)} s`;
    const bar = `[${"=".repeat(filled)}${" ".repeat(24 - filled)}]`;
    stream.write(`\r\x1b[2K${what} ${bar} ${done}/${of}, ${left}${done === of ? "\n" : ""}`);
  };
}
