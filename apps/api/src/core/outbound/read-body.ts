/** Reads the body of an answer, no further than agreed, whatever it unfolds to. */
import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { OutboundError } from './outbound-error.js';

/** What is asked for when the answer may be compressed; `decoderOf` reads these. */
export const ENCODINGS = 'gzip, br';

/** What is done with a body beyond the limit: REFUSE fails, CUT keeps the beginning and also takes a broken end. */
export type Excess = 'REFUSE' | 'CUT';

export interface ReadBody {
  readonly body: Buffer;
  /** Whether there was more than is kept. */
  readonly cut: boolean;
}

/** @throws OutboundError with TOO_LARGE or NOT_READABLE; whatever the connection throws */
export async function readBody(response: IncomingMessage, maxBytes: number, excess: Excess): Promise<ReadBody> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unfolded(response, maxBytes)) {
      if (size + part.length > maxBytes) {
        if (excess === 'REFUSE') throw new OutboundError('TOO_LARGE');
        return { body: Buffer.concat([...parts, part.subarray(0, maxBytes - size)]), cut: true };
      }
      parts.push(part);
      size += part.length;
    }
    return { body: Buffer.concat(parts), cut: false };
  } catch (error) {
    if (excess === 'REFUSE') throw error;
    return { body: Buffer.concat(parts), cut: true };
  } finally {
    response.destroy();
  }
}

function unfolded(response: IncomingMessage, maxBytes: number): AsyncIterable<Buffer> {
  const decoder = decoderOf(response.headers['content-encoding']);
  if (!decoder) return response;
  // What is compressed is limited as well: blocks without content would otherwise come until the deadline.
  return pipeline(Readable.from(upTo(response, maxBytes + 1024)), decoder, () => undefined);
}

async function* upTo(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > maxBytes) throw new OutboundError('TOO_LARGE');
    yield part;
  }
}

function decoderOf(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new OutboundError('NOT_READABLE');
  }
}
