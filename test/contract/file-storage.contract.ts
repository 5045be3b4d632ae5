/** What every file storage keeps to. Run it against each implementation: no caller knows which one it has. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { BytesMissing, type FileStorage } from '../../apps/api/src/modules/file/storage/file-storage.js';
import { newStorageKey } from '../../apps/api/src/modules/file/storage/storage-key.js';

const HOUR = 3_600_000;

/** @param make an empty storage of its own for each test */
export function itKeepsTheFileStorageContract(name: string, make: () => Promise<FileStorage>): void {
  describe(`${name} as a file storage`, () => {
    let storage: FileStorage;
    let key: string;
    beforeEach(async () => {
      storage = await make();
      key = newStorageKey();
    });
    const [later, earlier] = [new Date(Date.now() + HOUR), new Date(Date.now() - HOUR)];
    const keys = async (before: Date) => {
      const found: string[] = [];
      for await (const each of storage.keys(before)) found.push(each);
      return found.sort();
    };

    it('gives back what was written, and tells its size and checksum', async () => {
      const chunks = [Buffer.from('first, '), Buffer.alloc(300_000, 'x'), Buffer.from('last')];
      const whole = Buffer.concat(chunks);
      expect(await storage.write(key, of(chunks))).toEqual({
        bytes: whole.length,
        sha256: createHash('sha256').update(whole).digest('hex'),
      });
      expect((await buffer(await storage.read(key))).equals(whole)).toBe(true);
      expect((await buffer(await storage.read(key))).equals(whole)).toBe(true);
    });

    it('keeps no bytes at all as well', async () => {
      expect(await storage.write(key, of([]))).toMatchObject({ bytes: 0 });
      expect(await buffer(await storage.read(key))).toHaveLength(0);
    });

    it('leaves nothing of a write whose source broke off, and lets the key be written again', async () => {
      await expect(storage.write(key, breaking('gone away'))).rejects.toThrow('gone away');
      await expect(storage.read(key)).rejects.toBeInstanceOf(BytesMissing);
      expect(await keys(later)).toEqual([]);
      expect(await storage.discardUnfinished(later)).toBe(0);
      expect(await storage.write(key, of([Buffer.from('again')]))).toMatchObject({ bytes: 5 });
    });

    it('shows nothing of bytes that are still coming', async () => {
      const [halfway, end] = [signal(), signal()];
      const writing = storage.write(key, inHalves(halfway.give, end.given));
      await halfway.given;
      await expect(storage.read(key)).rejects.toBeInstanceOf(BytesMissing);
      expect(await keys(later)).toEqual([]);
      end.give();
      await writing;
      expect(await keys(later)).toEqual([key]);
    });

    it('lists what was written before an instant', async () => {
      const written = [newStorageKey(), newStorageKey(), newStorageKey()];
      for (const each of written) await storage.write(each, of([Buffer.from(each)]));
      expect(await keys(later)).toEqual(written.sort());
      expect(await keys(earlier)).toEqual([]);
    });

    it('destroys bytes, and does not mind when there are none', async () => {
      await storage.write(key, of([Buffer.from('x')]));
      await storage.remove(key);
      await storage.remove(key);
      await expect(storage.read(key)).rejects.toBeInstanceOf(BytesMissing);
      expect(await keys(later)).toEqual([]);
    });

    it.each(['', '../../etc/passwd', `${'a'.repeat(31)}/`, 'A'.repeat(32)])('takes no key like %j', async wrong => {
      await expect(storage.write(wrong, of([]))).rejects.toThrow('Not a storage key');
      await expect(storage.read(wrong)).rejects.toThrow('Not a storage key');
      await expect(storage.remove(wrong)).rejects.toThrow('Not a storage key');
    });
  });
}

async function* of(chunks: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* chunks;
}

async function* breaking(message: string): AsyncIterable<Uint8Array> {
  yield Buffer.alloc(100_000, 'x');
  throw new Error(message);
}

/** @param halfway called when the first half was taken, which is more than any buffer holds */
async function* inHalves(halfway: () => void, end: Promise<void>): AsyncIterable<Uint8Array> {
  yield Buffer.alloc(1_000_000, 'x');
  halfway();
  await end;
  yield Buffer.from('rest');
}

function signal(): { given: Promise<void>; give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>(done => (give = done));
  return { given, give };
}
