/** A text as a QR code: its size in modules, and the dark ones as the path of a picture one unit a module. */
export async function drawQr(text: string): Promise<{ size: number; path: string }> {
  const { generate } = await import("lean-qr");
  const code = generate(text);
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { size: code.size, path: rows.join("") };
}
