/** Publishes many new publications of one organisation: a dozen statements, however many they are. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { type NewPublication, PublicationBatch } from '../persistence/publication-batch.js';
import { PublicationRecorder } from '../publication-recorder.js';
import { StreamService } from '../stream/stream.service.js';

@Injectable()
export class NewPublications {
  constructor(
    private readonly batch: PublicationBatch,
    private readonly stream: StreamService,
    private readonly recorder: PublicationRecorder,
  ) {}

  /**
   * Writes and tells of those whose external ids are new, in the caller's unit of work.
   * @param organisationId the uuid of the organisation, for which the actor may publish
   * @param now when they are written
   * @returns the ids of those that were written; of the others somebody else was faster
   */
  async publish(
    actor: Actor,
    organisationId: string,
    publications: readonly NewPublication[],
    now: Date,
  ): Promise<ReadonlySet<string>> {
    const place = await this.stream.firstPlace(organisationId);
    const inserted = await this.batch.insert(organisationId, publications, place, now);
    const written = publications.flatMap(({ version }) => (inserted.has(version.id) ? [version] : []));
    if (written.length === 0) return inserted;
    const revisions = written.map(({ id, version, content }) => {
      return { id, version, content, now, change: 'PUBLISHED' as const, note: null };
    });
    await this.recorder.recordAll(actor, organisationId, 'PUBLISHED', revisions);
    const ids = written.map(({ id }) => id);
    await this.stream.entered(ids, organisationId, place);
    return inserted;
  }
}
