/** Publishes, and reads publications by id. Lists are in publication-list.service.ts. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Stale } from '../../core/errors/index.js';
import { idOf, newUuid } from '../../core/ids/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { checkOrigin } from '../organisation/index.js';
import type { Publication } from './contract/publication.model.js';
import type { PublishInput } from './contract/publish.input.js';
import { PUBLICATION_CONSTRAINTS } from './domain/constraints.js';
import { checkPublishInput, hashOf, type Origin, saysTheSame } from './domain/publication-content.js';
import { mayPublishFor, mayRead } from './domain/publication.policy.js';
import { publicationWorkflow, subjectOf } from './domain/publication.workflow.js';
import type { PublishOutcome } from './domain/publish-outcome.js';
import { type PreparedTexts, PublicationPreparation } from './publication-preparation.js';
import { PublicationVersions } from './publication-versions.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { toPublication } from './publication.mapper.js';

/** What publishing came to. */
export interface Published {
  readonly publication: Publication;
  readonly outcome: PublishOutcome;
}

/** An input that was checked, with all that it names found and its texts made. */
interface PreparedInput {
  readonly input: PublishInput;
  readonly origin: Origin;
  readonly prepared: PreparedTexts;
}

@Injectable()
export class PublicationService {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly preparation: PublicationPreparation,
    private readonly versions: PublicationVersions,
    private readonly writer: PublicationWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The publications that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Publication>> {
    const rows = await this.publications.byIds(ids);
    const readable = rows.filter(row => mayRead(actor, { ...row, organisationId: row.organisation_id }));
    return new Map(readable.map(row => [row.id, toPublication(actor, row)]));
  }

  /** One that was just written: another statement sees what the caller waited for. @throws NotFound */
  async written(actor: Actor, uuid: string): Promise<Publication> {
    const publication = (await this.readMany(actor, [uuid])).get(uuid);
    if (!publication) throw new NotFound('Publication', idOf('Publication', uuid));
    return publication;
  }

  /** Publishes in the name of the organisation for which the actor acts. @throws what `publishAs` throws */
  async publish(actor: Actor, input: PublishInput): Promise<Published> {
    const organisationId = actingOrganisation(actor);
    if (organisationId === undefined) throw new Forbidden('Only who acts for an organisation can publish for it.');
    return this.publishAs(actor, organisationId, input, { provenance: 'LIVE', source: null });
  }

  /**
   * Publishes in the name of an organisation: a new publication, or the next version of the one with the external id.
   * @param organisationId the uuid of the organisation: the actor's own, or any for the service itself
   * @param origin where the record comes from
   * @throws InputInvalid, Forbidden; NotFound for an unknown organisation or when a version is expected of nothing; Stale;
   *   Refused when the publication does not allow it now
   */
  async publishAs(actor: Actor, organisationId: string, input: PublishInput, origin: Origin): Promise<Published> {
    const prepared = await this.prepareFor(actor, organisationId, input, origin);
    return this.unitOfWork.run(async () => {
      const { id, outcome } = await this.publishPrepared(actor, organisationId, prepared);
      return { publication: await this.written(actor, id), outcome };
    }, PUBLICATION_CONSTRAINTS);
  }

  /**
   * All of `publishAs` that comes before its unit of work: no connection is held while texts are made.
   * @throws InputInvalid, Forbidden, RateLimited
   */
  async prepareFor(actor: Actor, organisationId: string, input: PublishInput, origin: Origin): Promise<PreparedInput> {
    if (!mayPublishFor(actor, organisationId)) throw new Forbidden('You may publish for your own organisation only.');
    checkOrigin(origin, this.configuration.values.NODE_ENV === 'production', []);
    checkPublishInput(input, this.clock.now());
    const prepared = await this.preparation.prepareTexts(actor, organisationId, input);
    return { input, origin, prepared };
  }

  /**
   * Publishes what was checked and prepared, in the caller's unit of work.
   * @throws InputInvalid, NotFound, Stale; Refused
   */
  async publishPrepared(
    actor: Actor,
    organisationId: string,
    { input, origin, prepared }: PreparedInput,
  ): Promise<{ id: string; outcome: PublishOutcome }> {
    const [now, externalId] = [this.clock.now(), input.externalId ?? null];
    const at = (otherwise: Date): Date => (input.publishedAt == null ? otherwise : new Date(input.publishedAt));
    const content = prepared.content(origin, at(now));
    const first = {
      ...{ id: newUuid(), version: 1, slug: prepared.slug, hash: hashOf(content), content, now },
      ...{ status: 'PUBLISHED' as const, scheduledFor: null, correction: null },
    };
    if (await this.writer.insert(first, organisationId, externalId)) {
      if (input.expectedVersion != null) throw new NotFound('Publication', externalId ?? undefined);
      if (input.correctionNote != null) throw nothingToCorrect();
      await this.versions.first(actor, organisationId, first, prepared);
      return { id: first.id, outcome: 'CREATED' };
    }

    const known = externalId === null ? undefined : await this.writer.lockExternal(organisationId, externalId);
    if (!known) throw new Error('A publication was neither inserted nor found.');
    if (input.expectedVersion != null && input.expectedVersion !== known.version) throw new Stale('The publication');
    if (known.status === 'DRAFT') {
      if (input.correctionNote != null) throw nothingToCorrect();
      refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), 'UPDATE', actor));
      await this.versions.publishDraft(actor, known, { ...first, id: known.id, version: known.version + 1 }, prepared);
      return { id: known.id, outcome: 'CREATED' };
    }
    const note = input.correctionNote ?? null;
    refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), note ? 'CORRECT' : 'UPDATE', actor));
    const changed = prepared.content(origin, at(known.published_at));
    const next = { ...first, id: known.id, version: known.version + 1, hash: hashOf(changed), content: changed };
    if (saysTheSame(known, next.hash, note)) return { id: known.id, outcome: 'UNCHANGED' };
    await this.versions.next(actor, known, { ...next, correction: note }, prepared);
    return { id: known.id, outcome: 'UPDATED' };
  }
}

const nothingToCorrect = (): InputInvalid =>
  InputInvalid.at('input.correctionNote', 'nothingToCorrect', 'There is nothing yet that this could correct.');
