/** Publishes, and reads publications by id. Lists are in publication-list.service.ts. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, NotFound, Stale } from '../../core/errors/index.js';
import { idOf, newUuid } from '../../core/ids/index.js';
import { slugify } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { Publication } from './contract/publication.model.js';
import type { PublishInput } from './contract/publish.input.js';
import { PUBLICATION_CONSTRAINTS } from './domain/constraints.js';
import { checkOrigin, checkPublishInput, contentOf, hashOf, type Origin } from './domain/publication-content.js';
import { mayPublishFor, mayRead } from './domain/publication.policy.js';
import { publicationWorkflow } from './domain/publication.workflow.js';
import type { PublishOutcome } from './domain/publish-outcome.js';
import { MentionedOrganisations } from './mentioned-organisations.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { PublicationRecorder } from './publication-recorder.js';
import { toPublication } from './publication.mapper.js';

/** What publishing came to. */
export interface Published {
  readonly publication: Publication;
  readonly outcome: PublishOutcome;
}

@Injectable()
export class PublicationService {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly writer: PublicationWriter,
    private readonly recorder: PublicationRecorder,
    private readonly mentioned: MentionedOrganisations,
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
    if (!mayPublishFor(actor, organisationId)) throw new Forbidden('You may publish for your own organisation only.');
    checkOrigin(origin, this.configuration.values.NODE_ENV === 'production');
    checkPublishInput(input, this.clock.now());
    const mentions = await this.mentioned.toMention(actor, input.mentions ?? [], ['input', 'mentions']);
    return this.unitOfWork.run(async () => {
      const { id, outcome } = await this.write(actor, organisationId, input, origin, mentions);
      // Read after the write: another statement sees what the caller waited for.
      const publication = (await this.readMany(actor, [id])).get(id);
      if (!publication) throw new NotFound('Publication', idOf('Publication', id));
      return { publication, outcome };
    }, PUBLICATION_CONSTRAINTS);
  }

  private async write(
    actor: Actor,
    organisationId: string,
    input: PublishInput,
    origin: Origin,
    mentions: readonly string[],
  ): Promise<{ id: string; outcome: PublishOutcome }> {
    const [now, externalId] = [this.clock.now(), input.externalId ?? null];
    const slug = slugify(input.content[0]?.title ?? '', 'publication');
    const content = contentOf(input, mentions, origin, now);
    const first = { id: newUuid(), version: 1, slug, hash: hashOf(content), content, now };
    const inserted = await this.writer.insert(first, organisationId, externalId);
    if (inserted) {
      if (input.expectedVersion != null) throw new NotFound('Publication', externalId ?? undefined);
      await this.recorder.record(actor, organisationId, first);
      return { id: first.id, outcome: 'CREATED' };
    }

    const known = externalId === null ? undefined : await this.writer.lock(organisationId, externalId);
    if (!known) throw new Error('A publication was neither inserted nor found.');
    if (input.expectedVersion != null && input.expectedVersion !== known.version) throw new Stale('The publication');
    const subject = { state: known.status, organisationId, hasExternalId: true };
    refuseIfBlocked(publicationWorkflow.blocking(subject, 'UPDATE', actor));
    const changed = contentOf(input, mentions, origin, known.published_at);
    const next = { ...first, id: known.id, version: known.version + 1, hash: hashOf(changed), content: changed };
    if (next.hash === known.content_hash) return { id: known.id, outcome: 'UNCHANGED' };
    await this.writer.update(next);
    await this.recorder.record(actor, organisationId, next);
    return { id: known.id, outcome: 'UPDATED' };
  }
}
