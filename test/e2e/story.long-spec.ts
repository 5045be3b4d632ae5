/** The story of the article, as `npm run story` plays it: a process of its own, that leaves nothing behind. */
import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { spawnCommand } from '../support/command.js';

const stages = async () => (await readdir(tmpdir())).filter(name => name.startsWith('kurultai-story-'));

describe('the story', () => {
  it('is played to its end by public calls, and ends with one member more', async () => {
    const before = await stages();
    const { code, stdout, stderr } = await spawnCommand('story', [], {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toEqual({
      organisation: 'Senimen Bolashaq',
      applicationStatus: 'ADMITTED',
      membershipStatus: 'ACTIVE',
      ballot: {
        yes: 20,
        no: 9,
        abstain: 4,
        quorum: { needed: 26, counted: 33, reached: true },
        outcome: 'ADOPTED',
      },
      membersBefore: 52,
      membersAfter: 53,
      translation: 'PUBLISHED',
      mou: 'IN_FORCE',
      engagements: 3,
    });
    expect(lines.filter(line => line.startsWith('{'))).toHaveLength(1);
    // What the article documents is not marked; what it does not, is.
    expect(stdout).toMatch(/2022-08-17 15:00 +Both sides: sign a memorandum/u);
    expect(stdout).toMatch(/\[staged\] A machine: drafts it: the engine “pseudo 1”, which knows no language/u);
    expect(stdout).toMatch(/\[staged\] Example Board Member: waives the criterion/u);
    expect(await stages()).toEqual(before);
  });
});
