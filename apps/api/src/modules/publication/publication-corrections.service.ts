/** What an organisation does when it was wrong: it corrects with a note, or takes back and says why. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { CorrectPublicationInput, RetractPublicationInput } from './contract/publication-acts.inputs.js';
import type { Publication } from './contract/publication.model.js';
import { PUBLICATION_CONSTRAINTS } from './domain/constraints.js';
import { checkContent, hashOf } from './domain/publication-content.js';
import { publicationWorkflow, subjectOf } from './domain/publication.workflow.js';
import { streamAfterRetraction } from './domain/stream.workflow.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { ownerOf } from './publication-drafts.service.js';
import { PublicationLocks } from './publication-locks.js';
import { PublicationPreparation } from './publication-preparation.js';
import { PublicationRecorder } from './publication-recorder.js';
import { PublicationService } from './publication.service.js';
import { PublicationVersions } from './publication-versions.js';
import { StreamService } from './stream/stream.service.js';

@Injectable()
export class PublicationCorrections {
  constructor(
    private readonly publications: PublicationService,
    private readonly preparation: PublicationPreparation,
    private readonly locks: PublicationLocks,
    private readonly versions: PublicationVersions,
    private readonly writer: PublicationWriter,
    private readonly stream: StreamService,
    private readonly recorder: PublicationRecorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the next version with a note that everybody reads. Its place in the stream stays.
   * @throws InputInvalid, Forbidden, NotFound, Stale; Refused when it is not public
   */
  async correct(actor: Actor, input: CorrectPublicationInput): Promise<Publication> {
    const organisationId = ownerOf(actor);
    checkContent(input);
    const prepared = await this.preparation.prepareTexts(actor, organisationId, input);
    return this.unitOfWork.run(async () => {
      const known = await this.locks.own(actor, organisationId, input);
      refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), 'CORRECT', actor));
      const { provenance, source } = known;
      const content = prepared.content({ provenance, source }, known.published_at);
      const version = {
        ...{ id: known.id, version: known.version + 1, slug: prepared.slug, hash: hashOf(content), content },
        ...{ now: this.clock.now(), status: 'CORRECTED' as const, scheduledFor: null, correction: input.note },
      };
      await this.versions.next(actor, known, version, prepared);
      return this.publications.written(actor, known.id);
    }, PUBLICATION_CONSTRAINTS);
  }

  /**
   * Takes a publication back: title and reason stay public, the text and the picture are gone from every reading. What each
   * version said stays in the ledger, which nobody reads from outside.
   * @throws InputInvalid, Forbidden, NotFound, Stale; Refused when it is not public
   */
  async retract(actor: Actor, { reason, ...named }: RetractPublicationInput): Promise<Publication> {
    return this.unitOfWork.run(async () => {
      const known = await this.locks.own(actor, ownerOf(actor), named);
      refuseIfBlocked(publicationWorkflow.blocking(subjectOf(known), 'RETRACT', actor));
      const [now, version] = [this.clock.now(), known.version + 1];
      await this.writer.retract(known.id, reason, now, streamAfterRetraction(known.stream_state));
      await this.stream.leave(known.id);
      const revision = { id: known.id, version, content: {}, now, change: 'RETRACTED' as const, note: reason };
      await this.recorder.record(actor, known.organisation_id, revision);
      return this.publications.written(actor, known.id);
    });
  }
}
