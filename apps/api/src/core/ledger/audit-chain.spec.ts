import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GENESIS, sealOf, type SealedEvent, walkChain } from './audit-chain.js';

/** A chain as the database shows it. */
function chainOf(contents: readonly string[]): SealedEvent[] {
  let head = GENESIS;
  return contents.map((content, index) => {
    head = sealOf(head, String(index + 1), content);
    return { sequence: String(index + 1), content, hash: head };
  });
}
async function* flow(events: readonly SealedEvent[]): AsyncGenerator<SealedEvent> {
  yield* events;
}
const walk = (events: readonly SealedEvent[]) => walkChain(flow(events));
const CONTENTS = ['{"a":1}', '{"a":2}', '{"a":3}', '{"a":4}'];

describe('the audit chain', () => {
  it('is intact when every seal follows from the one before', async () => {
    const chain = chainOf(CONTENTS);
    expect(await walk(chain)).toEqual({ intact: true, length: 4, head: chain.at(-1)?.hash });
    expect(await walk([])).toEqual({ intact: true, length: 0, head: GENESIS });
  });

  it('shows a deleted event', async () => {
    const chain = chainOf(CONTENTS).map((event, index) => (index === 1 ? { ...event, content: null } : event));
    expect(await walk(chain)).toEqual({ intact: false, broken: { sequence: '2', problem: 'its event was deleted' } });
  });

  it('shows a missing seal, also the first', async () => {
    const [first, ...rest] = chainOf(CONTENTS);
    expect(await walk(rest)).toMatchObject({ intact: false, broken: { sequence: '2', problem: 'seal 1 is missing' } });
    expect(await walk([first!, ...rest.slice(1)])).toMatchObject({
      broken: { sequence: '3', problem: 'seal 2 is missing' },
    });
  });

  it('shows events that changed places, though each is whole', async () => {
    const [a, b, c, d] = chainOf(CONTENTS) as [SealedEvent, SealedEvent, SealedEvent, SealedEvent];
    expect(await walk([a, c, b, d])).toMatchObject({ intact: false, broken: { sequence: '3' } });
    const swapped = [a, { ...b, content: c.content }, { ...c, content: b.content }, d];
    expect(await walk(swapped)).toMatchObject({ intact: false, broken: { sequence: '2' } });
  });

  it('shows one sealed anew by somebody who did not seal those after it', async () => {
    const [a, b, ...rest] = chainOf(CONTENTS) as [SealedEvent, SealedEvent, ...SealedEvent[]];
    const forged = { sequence: '2', content: '{"a":9}', hash: sealOf(a.hash, '2', '{"a":9}') };
    expect(await walk([a, forged, ...rest])).toMatchObject({ intact: false, broken: { sequence: '3' } });
    expect(b.hash).not.toBe(forged.hash);
  });

  it('shows any single change of any single character', async () => {
    const chain = chainOf(CONTENTS);
    const change = (text: string, at: number) => {
      const place = at % text.length;
      return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3 }),
        fc.constantFrom('content' as const, 'hash' as const, 'sequence' as const),
        fc.nat({ max: 100 }),
        async (index, field, at) => {
          const altered = chain.map((event, number) =>
            number === index ? { ...event, [field]: change(String(event[field]), at) } : event,
          );
          expect((await walk(altered)).intact).toBe(false);
        },
      ),
    );
  });

  it('does not confuse where one part ends and the next begins', () => {
    expect(sealOf(GENESIS, '1', '1{}')).not.toBe(sealOf(GENESIS, '11', '{}'));
  });
});
