/** Publishes an article of the demo data, unless the clock of the service stands before its day. */
import type { Origin, PublishInput } from '../modules/publication/index.js';
import { DEMO, type DemoServices } from './demo-services.js';

/** @param day the civil day from whose first instant it counts as published @returns whether it was published */
export async function publishIfPast(
  { publications, clock }: DemoServices,
  organisationUuid: string,
  { input, day, origin }: { input: PublishInput; day: string; origin: Origin },
): Promise<boolean> {
  const publishedAt = `${day}T00:00:00.000Z`;
  if (new Date(publishedAt) > clock.now()) return false;
  await publications.publishAs(DEMO, organisationUuid, { ...input, publishedAt }, origin);
  return true;
}
