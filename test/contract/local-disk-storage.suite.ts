/** The local disk keeps to the contract of file storages, and clears away what died half-way. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalDiskStorage } from '../../apps/api/src/modules/file/storage/local-disk-storage.js';
import { newStorageKey } from '../../apps/api/src/modules/file/storage/storage-key.js';
import { itKeepsTheFileStorageContract } from './file-storage.contract.js';

describe('the local disk', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'kurultai-storage-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  itKeepsTheFileStorageContract(
    'the local disk',
    async () => new LocalDiskStorage(join(root, newStorageKey(), 'files')),
  );

  it('discards the unfinished files that nobody has written to since an instant, and nothing else', async () => {
    const folder = join(root, 'unfinished');
    const storage = new LocalDiskStorage(folder);
    const keys = [newStorageKey(), newStorageKey(), newStorageKey()];
    const [old, young, whole] = keys.map(key => join(folder, key.slice(0, 2), key.slice(2, 4), key)) as [
      string,
      string,
      string,
    ];
    for (const path of [
      `${old}.part`,
      `${young}.part`,
      whole,
      join(folder, 'aa', 'bb', 'notes.txt'),
      join(folder, '.DS_Store'),
    ]) {
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, 'x');
      if (!path.startsWith(young)) await utimes(path, new Date('2022-01-01'), new Date('2022-01-01'));
    }
    expect(await storage.discardUnfinished(new Date('2023-01-01'))).toBe(1);
    const left = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
    expect(left.map(({ name }) => name).sort()).toEqual(
      ['.DS_Store', `${keys[1] ?? ''}.part`, keys[2], 'notes.txt'].sort(),
    );
  });
});
