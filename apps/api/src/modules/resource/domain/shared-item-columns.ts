/** The columns behind the common fields of an input. A field that was left out gives no column, so it stays as it is. */
import type { LearnerAudience, Provenance } from '@kurultai/schema';
import { checkPartialDateRange, parsePartialDate } from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { originIdOf } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { checkOrigin } from '../../organisation/index.js';
import { adaptationOf, parseLicence } from './licence.js';

export interface SharedFields {
  readonly description?: readonly { language: string; text: string }[] | null;
  readonly topics?: string[] | null;
  readonly audiences?: LearnerAudience[] | null;
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
  readonly licence?: string | null;
  readonly originId?: string | null;
}

/**
 * Texts as they are stored: written by their author.
 * @param earlier what stands there: translations into languages that the author does not write stay
 */
export function authored(
  texts: readonly { language: string; text: string }[],
  earlier: readonly LocalisedEntry[] = [],
): string {
  const written = texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' as const }));
  const translated = earlier.filter(
    ({ language, origin }) => origin !== 'AUTHORED' && !texts.some(text => text.language === language),
  );
  return JSON.stringify([...written, ...translated]);
}

/** @throws InputInvalid with rule `licence` or `originType` */
export function sharedColumns(input: SharedFields): Record<string, string | string[] | number | null> {
  const { description, topics, audiences, ageFrom, ageTo, originId } = input;
  return {
    ...(description !== undefined && { description: authored(description ?? []) }),
    ...(topics !== undefined && { topics: topics ?? [] }),
    ...(audiences !== undefined && { audiences: audiences ?? [] }),
    ...(ageFrom !== undefined && { age_from: ageFrom }),
    ...(ageTo !== undefined && { age_to: ageTo }),
    ...(input.licence !== undefined && licenceColumns(input.licence)),
    ...(originId !== undefined && { origin_id: originIdOf(originId) }),
  };
}

function licenceColumns(written: string | null): { licence: string | null; adaptation: string } {
  const licence = written === null ? null : parseLicence(written);
  if (licence === undefined) {
    throw InputInvalid.at('input.licence', 'licence', 'SPDX knows no such licence. Write it like CC-BY-SA-4.0.');
  }
  return { licence, adaptation: adaptationOf(licence) };
}

/** @throws InputInvalid with rule `dateOrder` when a time ends before it begins */
export function checkPeriod(from: string | null, to: string | null, field: string): void {
  const [begin, end] = [
    from === null ? undefined : parsePartialDate(from),
    to === null ? undefined : parsePartialDate(to),
  ];
  const checked = checkPartialDateRange({ ...(begin?.ok && { from: begin.date }), ...(end?.ok && { to: end.date }) });
  if (!checked.ok) throw InputInvalid.at(field, 'dateOrder', checked.message);
}

/** Where a record comes from, as an input says. */
export interface Origin {
  readonly provenance?: Provenance | null;
  readonly source?: string | null;
}

/**
 * The columns of where a record comes from.
 * @param keeper whether the actor keeps the records of the network: others enter what is happening now
 * @throws InputInvalid with rule `provenance` or `sourceNeeded`
 */
export function originColumns({ provenance, source }: Origin, keeper: boolean, production: boolean) {
  const from = provenance ?? 'LIVE';
  if (from !== 'LIVE' && !keeper) {
    throw InputInvalid.at('input.provenance', 'provenance', 'Only the secretariat enters what is not live.');
  }
  checkOrigin({ provenance: from, source: source ?? null }, production);
  return { provenance: from, source: source ?? null };
}
