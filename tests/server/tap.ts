import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A wire between one person and the server that keeps every byte the server sends: HTTP, handshakes and frames alike. */
export interface Tap {
  url: string;
  /** All that has come so far. */
  received(): Buffer;
  /** Stops reading what the server sends, as a browser that hangs would; and reads on. */
  hang(hangs: boolean): void;
  /** Cuts all connections, as a lost network would. */
  cut(): void;
  close(): void;
}

/** WebSocket pings are sent by the clock, whatever happens in the game. */
const isPing = (chunk: Buffer) => chunk.length === 2 && chunk[0] === 0x89;

export async function tapOf(server: string): Promise<Tap> {
  const { port, hostname } = new URL(server);
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  let hangs = false;
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (chunk) => far.write(chunk));
    far.on("data", (chunk) => {
      if (!isPing(chunk)) chunks.push(chunk);
      near.write(chunk);
    });
    if (hangs) far.pause();
    Object.assign(near, { far });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    received: () => Buffer.concat(chunks),
    hang(now) {
      hangs = now;
      for (const socket of sockets) {
        const { far } = socket as Socket & { far?: Socket };
        if (now) far?.pause();
        else far?.resume();
      }
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
