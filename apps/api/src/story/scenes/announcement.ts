/** The Parent Summit in Amsterdam is announced. The article names it and the city; every date is staged. */
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';

export const FIRST_DAY = '2023-03-25';
export const LAST_DAY = '2023-03-26';

/** @returns the public id of the summit */
export async function announceSummit(
  { caller, narrator }: Play,
  { id: hostId, officer }: Secretariat,
): Promise<string> {
  narrator.scene('The Parent Summit in Amsterdam');
  narrator.documented('Senimen Bolashaq', 'is expected at the Parent Summit in Amsterdam, and may formally join there');
  const names = [{ text: 'Amsterdam', language: 'en' }];
  const { place } = await caller.act<{ place: { id: string } }>(
    officer,
    'recordPlace',
    { country: 'NL', names },
    'place { id }',
  );
  const draft = {
    title: [{ language: 'en', text: 'Parent Summit' }],
    zone: 'Europe/Amsterdam',
    placeId: place.id,
    startsOn: FIRST_DAY,
    endsOn: LAST_DAY,
    hostId,
  };
  const { summit } = await caller.act<{ summit: { id: string } }>(officer, 'createSummit', draft, 'summit { id }');
  await caller.act(officer, 'announceSummit', { id: summit.id });
  const query = `query ($id: ID!) { summit(id: $id) { state placeLabel startsOn { value } } }`;
  const shown = await caller.ask<{ summit: object }>(null, query, { id: summit.id });
  const wanted = { state: 'ANNOUNCED', placeLabel: 'Amsterdam', startsOn: { value: FIRST_DAY } };
  expectSame('The announcement', shown.summit, wanted);
  narrator.staged(officer.name, `announces it for ${FIRST_DAY} and ${LAST_DAY}: the article gives no dates`);
  return summit.id;
}
