import { useEffect, useState } from "preact/hooks";

/** An address as a QR code, black on white in every theme: cameras want it so. */
export function Qr({ address, label }: { address: string; label: string }) {
  const [code, setCode] = useState<{ size: number; path: string } | undefined>(undefined);
  useEffect(() => {
    let left = false;
    void drawQr(address).then((drawn) => left || setCode(drawn));
    return () => {
      left = true;
    };
  }, [address]);
  const size = (code?.size ?? 25) + 8;
  return (
    <svg class="qr" viewBox={`-4 -4 ${size} ${size}`} role="img" aria-label={label}>
      <rect x={-4} y={-4} width={size} height={size} fill="#fff" />
      <path d={code?.path ?? ""} fill="#000" />
    </svg>
  );
}

/** A text as a QR code: its size in modules, and the dark ones as a path, one unit a module. */
async function drawQr(text: string): Promise<{ size: number; path: string }> {
  const { generate } = await import("lean-qr");
  const code = generate(text);
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { size: code.size, path: rows.join("") };
}
