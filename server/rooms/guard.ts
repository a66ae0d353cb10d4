import { type Client, Protocol } from "@colyseus/core";
import type { WebSocketClient } from "@colyseus/ws-transport";
import { BUFFERED_BYTES } from "../limits.ts";

/**
 * Watches what leaves for a client. A patch without content is not sent: it would tell a bystander that somebody else's secret has
 * just changed. A client that does not read is cut off before its backlog fills the memory.
 */
export function guard(client: Client): void {
  const { ref } = client as unknown as WebSocketClient;
  const send = client.raw.bind(client);
  client.raw = (data, options, sent) => {
    if (data.length === 1 && data[0] === Protocol.ROOM_STATE_PATCH) return;
    if (ref.bufferedAmount > BUFFERED_BYTES) return ref.terminate();
    send(data, options, sent);
    if (data[0] === Protocol.ROOM_STATE) client.view?.changes.clear();
  };
}
