/** Chance that repeats itself: the same seed and index give the same numbers and ids on every machine. */
import { createHash } from 'node:crypto';

export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  number(below: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** An id that sorts by its instant, as those of real rows do (UUIDv7). */
  uuid(instant: Date): string;
}

/** @param key what to repeat for, such as `7:42` */
export function randomOf(key: string): Random {
  let block = 0;
  let bytes = Buffer.alloc(0);
  const take = (count: number): Buffer => {
    while (bytes.length < count) {
      bytes = Buffer.concat([
        bytes,
        createHash('sha256')
          .update(`${key}:${String(block)}`)
          .digest(),
      ]);
      block += 1;
    }
    const taken = bytes.subarray(0, count);
    bytes = bytes.subarray(count);
    return taken;
  };
  const number = (below: number): number => Math.floor((take(6).readUIntBE(0, 6) / 2 ** 48) * below);
  return {
    number,
    pick: <T>(list: readonly T[]): T => {
      const index = number(list.length);
      if (index >= list.length) throw new Error('An empty list has nothing to pick.');
      return list[index] as T;
    },
    uuid: instant => {
      const id = Buffer.concat([Buffer.alloc(6), take(10)]);
      id.writeUIntBE(instant.getTime(), 0, 6);
      id[6] = 0x70 | ((id[6] ?? 0) & 0x0f);
      id[8] = 0x80 | ((id[8] ?? 0) & 0x3f);
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
    },
  };
}
