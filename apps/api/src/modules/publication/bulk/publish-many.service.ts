/** Publishes many, each in a unit of work of its own: what is refused of one does not concern the others. */
import { TEXT_LIMITS } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid, type Violation } from '../../../core/errors/index.js';
import { type UnfitItems, validated } from '../../../core/graphql/index.js';
import { PublishInput } from '../contract/publish.input.js';
import { PublicationService, type Published } from '../publication.service.js';
import type { PublishManyInput } from './contract/publish-many.input.js';
import { PublishManyItemResult, PublishManySuccess } from './contract/publish-many.results.js';
import { refusalOf } from './refused-item.js';

/** An item with its place, and what is known of it before it is looked at. */
interface Item {
  readonly index: number;
  readonly externalId: string | null;
  readonly value: PublishInput | null;
  readonly violations: readonly Violation[];
}

/** Takes everything back: what would happen is known. */
class TakenBack extends Error {
  constructor(readonly published: Published) {
    super('A dry run.');
  }
}

@Injectable()
export class PublishManyService {
  constructor(
    private readonly publications: PublicationService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Publishes in the name of the organisation for which the actor acts, one item after the other.
   * @param unfit the items that do not fit their type, by their places; they stand as null in the input
   * @throws Forbidden for who acts for no organisation; an accident ends it, and leaves what was done until then
   */
  async publishMany(actor: Actor, { items, dryRun }: PublishManyInput, unfit: UnfitItems): Promise<PublishManySuccess> {
    if (actingOrganisation(actor) === undefined) {
      throw new Forbidden('Only who acts for an organisation can publish for it.');
    }
    const publish = (input: PublishInput): Promise<Published> =>
      dryRun === true ? this.tried(actor, input) : this.publications.publish(actor, input);
    const places = new Map<string, number>();
    const results: PublishManyItemResult[] = [];
    for (const [index, value] of items.entries()) {
      const item = itemOf(index, value, unfit, places);
      results.push(Object.assign(new PublishManyItemResult(), await resultOf(item, publish)));
    }
    const count = (outcome: string): number => results.filter(result => result.outcome === outcome).length;
    return Object.assign(new PublishManySuccess(), {
      dryRun: dryRun === true,
      created: count('CREATED'),
      updated: count('UPDATED'),
      unchanged: count('UNCHANGED'),
      refused: count('REFUSED'),
      results,
    });
  }

  /** Does it and takes it back: nobody is asked to foretell what the act itself decides. */
  private async tried(actor: Actor, input: PublishInput): Promise<Published> {
    try {
      return await this.unitOfWork.run(async () => {
        throw new TakenBack(await this.publications.publish(actor, input));
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.published;
      throw error;
    }
  }
}

/** @param places where each external id stood first; the one of this item is added */
function itemOf(index: number, value: PublishInput | null, unfit: UnfitItems, places: Map<string, number>): Item {
  const { value: sent = value, violations = [] } = unfit.get(index) ?? {};
  const externalId = externalIdOf(sent);
  if (violations.length > 0) return { index, externalId, value, violations };
  const at = (rule: string, message: string): Violation[] => [
    { path: [...pathOf(index), 'externalId'], rule, message },
  ];
  if (externalId === null) {
    const needed = at('externalIdNeeded', 'Name the publication by your own id of it, so that it can be sent again.');
    return { index, externalId, value, violations: needed };
  }
  const first = places.get(externalId);
  if (first === undefined) places.set(externalId, index);
  const repeated = `Item ${String(first)} has the same external id.`;
  return { index, externalId, value, violations: first === undefined ? [] : at('repeated', repeated) };
}

const pathOf = (index: number): string[] => ['input', 'items', String(index)];

/** As it will be stored, if it is one that can be; what is wrong with it is said where it is looked at. */
function externalIdOf(item: unknown): string | null {
  const { externalId } = (item ?? {}) as { externalId?: unknown };
  if (typeof externalId !== 'string' || externalId.length > 2 * TEXT_LIMITS.externalId) return null;
  return externalId.normalize('NFC');
}

async function resultOf(
  { index, externalId, value, violations }: Item,
  publish: (input: PublishInput) => Promise<Published>,
): Promise<PublishManyItemResult> {
  const known = { index, externalId, code: null, message: null, violations: [], guards: [], publicationUuid: null };
  try {
    if (violations.length > 0) throw new InputInvalid(violations);
    const { outcome, publication } = await publish(await validated(PublishInput, value ?? {}, pathOf(index)));
    return { ...known, outcome, publicationUuid: publication.uuid };
  } catch (error) {
    return { ...known, outcome: 'REFUSED', ...refusalOf(error, pathOf(index)) };
  }
}
