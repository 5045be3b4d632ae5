/** How memoranda are agreed and signed here, over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MouLifeBench, startMouLifeBench, TEXTS } from '../../support/mou-life-bench.js';

describe('a memorandum that is agreed here', () => {
  let bench: MouLifeBench;
  beforeAll(async () => {
    bench = await startMouLifeBench();
  }, 60_000);
  afterAll(() => bench.close());

  it('goes from a draft to being in force with the last signature (scenario S6)', async () => {
    const { network, make, sign, act, stand } = bench;
    const draft = await bench.draft();
    expect(draft).toMatchObject({ status: 'DRAFT', number: null });
    const proposed = await bench.done('officer', 'proposeMou', 'MouActInput', { id: draft.id });
    const halfway = await bench.accept(proposed);
    expect(halfway.status).toBe('NEGOTIATION');
    const agreed = await bench.accept(halfway, 'officer');
    expect(agreed.status).toBe('AGREED_TEXT');
    const partly = await sign(agreed, 'memberHead', { method: 'IN_PERSON', place: 'Nur-Sultan' });
    expect(partly).toMatchObject({ status: 'PARTLY_SIGNED', number: null });
    expect(await act('officer', 'editMou', 'EditMouInput', { id: draft.id, texts: TEXTS })).toBe('guards: WRONG_STATE');
    const signed = await sign(partly, 'networkSignatory', { method: 'IN_PERSON' });
    const year = network.clock.today().slice(0, 4);
    expect(signed).toMatchObject({ status: 'IN_FORCE', number: `MOU-${year}-001` });
    expect(await stand(draft.id)).toEqual(signed);
    expect(await bench.told(draft.id)).toEqual([
      'mou.proposed',
      'mou.proposed',
      'mou.agreed',
      'mou.agreed',
      'mou.partlySigned',
      'mou.partlySigned',
      'mou.signed',
      'mou.inForce',
    ]);
    expect((await make('IN_FORCE')).number).toBe(`MOU-${year}-002`);
  });
});
