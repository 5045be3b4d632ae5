/** One WebSocket under the protocol graphql-transport-ws: what graphql-ws asks of a socket, and signs of life. */
import type { Server } from 'graphql-ws';
import { CloseCode } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';

/** A client that does not answer between two of them is gone, whatever its network says. */
const PING_EVERY_MS = 12_000;

/** Where accidents are told. */
interface Log {
  warn(details: object, message: string): void;
}

/** Serves a socket until it closes. */
export function serveSocket<Extra>(socket: WebSocket, server: Server<Extra>, extra: Extra, log: Log): void {
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Settled when the network took it: who is slow is sent less, not kept waiting.
      send: text => sent(socket, text),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: take => {
        socket.on('message', (data: RawData) => {
          take(text(data)).catch((error: unknown) => {
            if (socket.readyState !== socket.OPEN) return;
            log.warn({ err: error }, 'A message over a WebSocket came to nothing');
            socket.close(CloseCode.BadRequest, 'Invalid message received');
          });
        });
      },
    },
    extra,
  );
  const stop = keepAlive(socket);
  socket.once('close', (code, reason) => {
    stop();
    void closed(code, reason.toString());
  });
  // Broken frames, too long ones: the socket closes by itself and says why.
  socket.on('error', () => undefined);
}

function sent(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve, reject) => {
    socket.send(text, error => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Frames come whole: `ws` puts them together, and its binary type is the default one. */
const text = (data: RawData): string => (data as Buffer).toString('utf8');

function keepAlive(socket: WebSocket): () => void {
  let alive = true;
  socket.on('pong', () => (alive = true));
  const timer = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    socket.ping();
  }, PING_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
