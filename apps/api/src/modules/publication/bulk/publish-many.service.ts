/**
 * Publishes many, each for itself: what is refused of one does not concern the others. What they name and what is known
 * of them is read at once; what is new is written in batches; what has changed, one by one.
 */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid } from '../../../core/errors/index.js';
import { type UnfitItems, validated } from '../../../core/graphql/index.js';
import { PublishInput } from '../contract/publish.input.js';
import { PUBLICATION_CONSTRAINTS } from '../domain/constraints.js';
import { checkPublishInput } from '../domain/publication-content.js';
import type { PublishOutcome } from '../domain/publish-outcome.js';
import type { NewPublication } from '../persistence/publication-batch.js';
import { PublicationWriter } from '../persistence/publication-writer.js';
import { type PreparedTexts, PublicationPreparation } from '../publication-preparation.js';
import { PublicationService } from '../publication.service.js';
import { loadingFor } from '../publication-targets.js';
import { type Item, itemsOf, pathOf } from './bulk-items.js';
import type { PublishManyInput } from './contract/publish-many.input.js';
import { PublishManyItemResult, PublishManySuccess } from './contract/publish-many.results.js';
import { NewPublications } from './new-publications.js';
import { firstVersionOf, isNew, isUnchanged, LIVE, type ReadyItem } from './ready-item.js';
import { type ItemRefusal, refusalOf } from './refused-item.js';

/** How many new publications are written in one unit of work. */
const BATCH = 100;

/** What became of an item. */
type Fate = { readonly outcome: PublishOutcome; readonly id: string } | ItemRefusal;

/** One call: who publishes what, and what became of each item by its place. */
interface Call {
  readonly actor: Actor;
  readonly organisationId: string;
  readonly dryRun: boolean;
  readonly fates: Map<number, Fate>;
}

/** Takes everything back: what would happen is known. */
class TakenBack<T> extends Error {
  constructor(readonly result: T) {
    super('A dry run.');
  }
}

@Injectable()
export class PublishManyService {
  constructor(
    private readonly publications: PublicationService,
    private readonly preparation: PublicationPreparation,
    private readonly writer: PublicationWriter,
    private readonly fresh: NewPublications,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes in the name of the organisation for which the actor acts.
   * @param unfit the items that do not fit their type, by their places; they stand as null in the input
   * @throws Forbidden for who acts for no organisation; an accident ends it, and leaves what was done until then
   */
  async publishMany(actor: Actor, { items, dryRun }: PublishManyInput, unfit: UnfitItems): Promise<PublishManySuccess> {
    const organisationId = actingOrganisation(actor);
    if (organisationId === undefined) throw new Forbidden('Only who acts for an organisation can publish for it.');
    const call: Call = { actor, organisationId, dryRun: dryRun === true, fates: new Map() };
    const looked = itemsOf(items, unfit);
    await this.publishAll(call, await this.readyOf(call, looked));
    return answerOf(call, looked);
  }

  /** Those that are valid, with what they name; the others are refused. */
  private async readyOf(call: Call, items: readonly Item[]): Promise<ReadyItem[]> {
    const [context, now] = [loadingFor(call.actor), this.clock.now()];
    const ready = await Promise.all(
      items.map(({ index, value, violations }) =>
        settled(call, index, async (): Promise<ReadyItem> => {
          if (violations.length > 0) throw new InputInvalid(violations);
          const input = await validated(PublishInput, value ?? {}, pathOf(index));
          checkPublishInput(input, now);
          const prepared = await this.preparation.prepare(call.actor, call.organisationId, input, context);
          return { index, externalId: input.externalId ?? '', input, prepared };
        }),
      ),
    );
    return ready.flatMap(item => item ?? []);
  }

  private async publishAll(call: Call, items: readonly ReadyItem[]): Promise<void> {
    const known = await this.writer.known(
      call.organisationId,
      items.map(({ externalId }) => externalId),
    );
    const changed = items.filter(item => {
      const standing = known.get(item.externalId);
      if (!standing || !isUnchanged(item, standing, call.actor)) return true;
      call.fates.set(item.index, { outcome: 'UNCHANGED', id: standing.id });
      return false;
    });
    const fresh = changed.filter(item => !known.has(item.externalId) && isNew(item));
    for (let from = 0; from < fresh.length; from += BATCH) await this.create(call, fresh.slice(from, from + BATCH));
    for (const item of changed) if (!call.fates.has(item.index)) await this.publishOne(call, item);
  }

  /** Writes new ones. Where somebody else was faster, nothing is decided yet. */
  private async create(call: Call, items: readonly ReadyItem[]): Promise<void> {
    const now = this.clock.now();
    const written: { item: ReadyItem; publication: NewPublication }[] = [];
    for (const item of items) {
      // One after the other: a call takes one thread, and others are answered meanwhile.
      const made = await this.textsOf(call, item);
      if (!made) continue;
      const { mentions, texts } = made;
      const { externalId } = item;
      written.push({ item, publication: { externalId, version: firstVersionOf(item, now), texts, mentions } });
    }
    const publications = written.map(({ publication }) => publication);
    if (publications.length === 0) return;
    const inserted = await this.unit(call, () =>
      this.fresh.publish(call.actor, call.organisationId, publications, now),
    );
    for (const { item, publication } of written) {
      const { id } = publication.version;
      if (inserted.has(id)) call.fates.set(item.index, { outcome: 'CREATED', id });
    }
  }

  private async publishOne(call: Call, item: ReadyItem): Promise<void> {
    const { index, input } = item;
    const prepared = await this.textsOf(call, item);
    if (!prepared) return;
    const fate = await settled(call, index, () =>
      this.unit(call, () =>
        this.publications.publishPrepared(call.actor, call.organisationId, { input, origin: LIVE, prepared }),
      ),
    );
    if (fate) call.fates.set(index, fate);
  }

  /** What is made of an item, or undefined when it was refused. */
  private textsOf(call: Call, { index, prepared }: ReadyItem): Promise<PreparedTexts | undefined> {
    return settled(call, index, () => this.preparation.withTexts(call.organisationId, prepared));
  }

  /** A dry run does it and takes it back: nobody is asked to foretell what the act itself decides. */
  private async unit<T>({ dryRun }: Call, work: () => Promise<T>): Promise<T> {
    if (!dryRun) return this.unitOfWork.run(work, PUBLICATION_CONSTRAINTS);
    try {
      return await this.unitOfWork.run(async (): Promise<T> => {
        throw new TakenBack(await work());
      }, PUBLICATION_CONSTRAINTS);
    } catch (error) {
      if (error instanceof TakenBack) return error.result as T;
      throw error;
    }
  }
}

/** What comes of an item, or undefined when it was refused, which is noted. @throws accidents */
async function settled<T>({ fates }: Call, index: number, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    fates.set(index, refusalOf(error, pathOf(index)));
    return undefined;
  }
}

function answerOf({ dryRun, fates }: Call, items: readonly Item[]): PublishManySuccess {
  const results = items.map(({ index, externalId }) => {
    const fate = fates.get(index);
    if (!fate) throw new Error(`Nothing became of item ${String(index)}.`);
    const none = { code: null, message: null, violations: [], guards: [], publicationUuid: null };
    const said = 'id' in fate ? { outcome: fate.outcome, publicationUuid: fate.id } : { outcome: 'REFUSED', ...fate };
    return Object.assign(new PublishManyItemResult(), { index, externalId, ...none, ...said });
  });
  const count = (outcome: string): number => results.filter(result => result.outcome === outcome).length;
  return Object.assign(new PublishManySuccess(), {
    ...{ dryRun, results, created: count('CREATED'), updated: count('UPDATED') },
    ...{ unchanged: count('UNCHANGED'), refused: count('REFUSED') },
  });
}
