/** The media type of stored bytes, by their signature. Names and headers are not asked: whoever sends them chooses them. */
import { fileTypeFromStream } from 'file-type';
import type { Readable } from 'node:stream';

/**
 * @param bytes read only as far as needed, then destroyed
 * @returns undefined when there is no known signature; whatever is broken behind one is no error here
 */
export async function recognise(bytes: Readable): Promise<string | undefined> {
  try {
    return (await fileTypeFromStream(bytes))?.mime;
  } finally {
    bytes.destroy();
  }
}
