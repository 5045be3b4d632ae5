/**
 * Loads the documented summits, with the dates that the sources state and no others, and one that is made up: 90 days
 * ahead whenever the service starts without one, so that the next summit is never in the past.
 */
import { idOf } from '../core/ids/index.js';
import { addDays, instantAt } from '../core/zone/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import { addressesOf, type SummitFact, SUMMITS } from './facts/facts.js';
import { PLACE_NAMED, SUMMIT_AHEAD, SUMMIT_KNOWN } from './known-records.js';

/** Days between the start of the service and the made-up summit: more than any notice that a rule set demands. */
const AHEAD_DAYS = 90;
const ZONE = 'Europe/Vienna';

/** A summit is recorded once. @param places the ids of places by key */
export async function loadDocumentedSummits(
  { database, summits }: DemoServices,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  for (const fact of SUMMITS) {
    if (await database.first(SUMMIT_KNOWN, [fact.slug])) continue;
    const input = {
      title: [{ language: 'en', text: fact.name }],
      zone: fact.timeZone,
      placeId: places.get(fact.city) ?? null,
      venue: fact.venue ?? null,
      startsOn: fact.start,
      endsOn: lastDayOf(fact),
      registrationOpensOn: fact.registrationOpens ?? null,
      provenance: 'DOCUMENTED' as const,
      source: addressesOf(fact.src),
    };
    // What the sources only announce stays announced: nobody has documented that it took place.
    const origin = { slug: fact.slug, ...(fact.status !== 'HELD' && { state: 'ANNOUNCED' as const }) };
    await summits.recordPast(DEMO, input, origin);
  }
}

function lastDayOf({ start, end, durationDays }: SummitFact): string | null {
  return end ?? (start !== null && durationDays !== undefined ? addDays(start, durationDays - 1) : null);
}

/** The next summit, registration open, unless a made-up one is still to come. */
export async function loadNextSummit({ database, clock, summits, summitActs, agenda }: DemoServices): Promise<void> {
  const today = clock.today();
  if (await database.first(SUMMIT_AHEAD, [today])) return;
  const vienna = await database.first(PLACE_NAMED, ['AT', 'Vienna']);
  const startsOn = addDays(today, AHEAD_DAYS);
  const input = {
    title: [{ language: 'en', text: 'Example Summit' }],
    zone: ZONE,
    // In a database without the documented places it is held over the network only.
    ...(vienna ? { placeId: idOf('Place', vienna.id) } : { form: 'ONLINE' as const }),
    startsOn,
    endsOn: addDays(startsOn, 1),
    registrationClosesOn: addDays(startsOn, -14),
  };
  const { id } = await summits.create(DEMO, input, { provenance: 'FICTITIOUS' });
  const english = (text: string) => [{ language: 'en', text }];
  const sessions = [
    { kind: 'PLENARY', title: english('Opening'), ...hours(startsOn, '10:00', '11:30') },
    { kind: 'ADMISSIONS', title: english('New members'), ...hours(startsOn, '14:00', '16:00') },
  ] as const;
  for (const session of sessions) await agenda.addSession(DEMO, { summitId: id, ...session });
  await agenda.addItem(DEMO, { summitId: id, kind: 'INFORMATION', title: english('Report of the board') });
  await summitActs.announce(DEMO, id);
  await summitActs.openRegistration(DEMO, id);
}

const hours = (day: string, from: string, to: string) => ({
  startsAt: instantAt(day, from, ZONE).toISOString(),
  endsAt: instantAt(day, to, ZONE).toISOString(),
});
