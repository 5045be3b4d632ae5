/** Drafts: saved, set to a time, published by a person. Their time is kept by publication-schedule.ts. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound } from '../../core/errors/index.js';
import { newUuid } from '../../core/ids/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { PublicationActInput, SaveDraftInput, ScheduleDraftInput } from './contract/publication-acts.inputs.js';
import type { Publication } from './contract/publication.model.js';
import { PUBLICATION_CONSTRAINTS } from './domain/constraints.js';
import { checkContent, hashOf } from './domain/publication-content.js';
import { publicationWorkflow, subjectOf } from './domain/publication.workflow.js';
import type { PublishOutcome } from './domain/publish-outcome.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { PublicationLocks } from './publication-locks.js';
import { type PreparedTexts, PublicationPreparation } from './publication-preparation.js';
import { type Published, PublicationService } from './publication.service.js';
import { PublicationVersions } from './publication-versions.js';

const LIVE = { provenance: 'LIVE', source: null } as const;

@Injectable()
export class PublicationDrafts {
  constructor(
    private readonly publications: PublicationService,
    private readonly preparation: PublicationPreparation,
    private readonly locks: PublicationLocks,
    private readonly versions: PublicationVersions,
    private readonly writer: PublicationWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves a draft of the organisation for which the actor acts: a new one, or the one that is named.
   * @throws InputInvalid, Forbidden, NotFound, Stale; Refused when it is no draft any more
   */
  async keep(actor: Actor, input: SaveDraftInput): Promise<Published> {
    const organisationId = ownerOf(actor);
    if (input.id != null && input.externalId != null) {
      throw InputInvalid.at('input.id', 'idOrExternalId', 'Name the draft by its id or by your own, not by both.');
    }
    checkContent(input);
    const scheduledFor = this.timeOf(input.scheduledFor);
    const prepared = await this.preparation.prepareTexts(actor, organisationId, input);
    return this.unitOfWork.run(async () => {
      const { id, outcome } = await this.write(actor, organisationId, { input, prepared, scheduledFor });
      return { publication: await this.publications.written(actor, id), outcome };
    }, PUBLICATION_CONSTRAINTS);
  }

  /** Sets when a draft is published by itself, or that it is not. @throws what `keep` throws */
  async schedule(actor: Actor, input: ScheduleDraftInput): Promise<Publication> {
    const at = this.timeOf(input.scheduledFor ?? null) ?? null;
    return this.unitOfWork.run(async () => {
      const known = await this.locks.own(actor, ownerOf(actor), input);
      refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), at ? 'SCHEDULE' : 'UNSCHEDULE', actor));
      await this.versions.schedule(actor, known, at);
      return this.publications.written(actor, known.id);
    });
  }

  /** Publishes a draft as it is. @throws what `keep` throws */
  async publish(actor: Actor, input: PublicationActInput): Promise<Publication> {
    return this.unitOfWork.run(async () => {
      const known = await this.locks.own(actor, ownerOf(actor), input);
      refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), 'PUBLISH', actor));
      await this.versions.publishSaved(actor, known, this.clock.now());
      return this.publications.written(actor, known.id);
    });
  }

  private async write(
    actor: Actor,
    organisationId: string,
    {
      input,
      prepared,
      scheduledFor,
    }: { input: SaveDraftInput; prepared: PreparedTexts; scheduledFor: Date | null | undefined },
  ): Promise<{ id: string; outcome: PublishOutcome }> {
    const now = this.clock.now();
    const content = prepared.content(LIVE, scheduledFor ?? now);
    const first = {
      ...{ id: newUuid(), version: 1, slug: prepared.slug, hash: hashOf(content), content, now },
      ...{ status: 'DRAFT' as const, scheduledFor: scheduledFor ?? null, correction: null },
    };
    if (input.id == null && (await this.writer.insert(first, organisationId, input.externalId ?? null))) {
      if (input.expectedVersion != null) throw new NotFound('Publication', input.externalId ?? undefined);
      await this.versions.first(actor, organisationId, first, prepared);
      return { id: first.id, outcome: 'CREATED' };
    }
    const known = await this.locks.own(actor, organisationId, input);
    refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), 'SAVE_DRAFT', actor));
    const time = scheduledFor === undefined ? known.scheduled_for : scheduledFor;
    const changed = prepared.content(LIVE, time ?? known.published_at);
    const next = { ...first, id: known.id, version: known.version + 1, hash: hashOf(changed), content: changed };
    const sameTime = time?.getTime() === known.scheduled_for?.getTime();
    if (next.hash === known.content_hash && sameTime) return { id: known.id, outcome: 'UNCHANGED' };
    await this.versions.next(actor, known, { ...next, scheduledFor: time }, prepared);
    return { id: known.id, outcome: 'UPDATED' };
  }

  /** @throws InputInvalid with rule `past` */
  private timeOf(given: string | null | undefined): Date | null | undefined {
    if (given == null) return given;
    const at = new Date(given);
    if (at > this.clock.now()) return at;
    throw InputInvalid.at(
      'input.scheduledFor',
      'past',
      'It is over. Publish the draft, or set a time that is to come.',
    );
  }
}

/** @throws Forbidden */
export function ownerOf(actor: Actor): string {
  const organisationId = actingOrganisation(actor);
  if (organisationId === undefined) throw new Forbidden('Only who acts for an organisation can publish for it.');
  return organisationId;
}
