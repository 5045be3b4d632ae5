/** Writes a version whole: its row, its texts, its place in the stream, its trace. In the unit of work of the act. */
import { Injectable } from '@nestjs/common';
import type { PublicationChange } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { TranslationRefresh } from '../translation/index.js';
import { hashOf } from './domain/publication-content.js';
import { type PublicationParts, PublicationPartsWriter } from './persistence/publication-parts.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import type { LockedPublication } from './persistence/publication.rows.js';
import { type PublicationVersion, PublicationWriter } from './persistence/publication-writer.js';
import type { PreparedTexts } from './publication-preparation.js';
import { PublicationRecorder } from './publication-recorder.js';
import { StreamService } from './stream/stream.service.js';

/** What was found and made of a version before the unit of work. */
type Made = Pick<PreparedTexts, 'mentions' | 'texts'>;

@Injectable()
export class PublicationVersions {
  constructor(
    private readonly writer: PublicationWriter,
    private readonly parts: PublicationPartsWriter,
    private readonly stream: StreamService,
    private readonly recorder: PublicationRecorder,
    private readonly publications: PublicationRepository,
    private readonly translations: TranslationRefresh,
    private readonly clock: Clock,
  ) {}

  /** What belongs to a row that was just inserted: a draft, or a publication. */
  async first(actor: Actor, organisationId: string, version: PublicationVersion, made: Made): Promise<void> {
    await this.parts.add([partsOf(version, made)]);
    if (version.status === 'DRAFT') return this.recorder.draft(actor, organisationId, version);
    await this.becomePublic(actor, organisationId, version);
  }

  /** The next version of a locked publication that is public, or of a draft that stays one. */
  async next(
    actor: Actor,
    { organisation_id, status }: LockedPublication,
    version: PublicationVersion,
    made: Made,
  ): Promise<void> {
    const corrects = version.correction !== null;
    const stays = corrects ? 'CORRECTED' : status;
    await this.write({ ...version, status: stays }, made);
    if (status === 'DRAFT') return this.recorder.draft(actor, organisation_id, version);
    await this.record(actor, organisation_id, version, corrects ? 'CORRECTED' : 'UPDATED');
    await this.translations.sourceChanged(actor, 'Publication', version.id);
  }

  /** A locked draft becomes public. */
  async publishDraft(
    actor: Actor,
    { organisation_id }: LockedPublication,
    version: PublicationVersion,
    made: Made,
  ): Promise<void> {
    await this.write({ ...version, status: 'PUBLISHED', scheduledFor: null }, made);
    await this.becomePublic(actor, organisation_id, version);
  }

  /** A locked draft becomes public as it was saved. @param publishedAt when it counts as published */
  async publishSaved(actor: Actor, known: LockedPublication, publishedAt: Date): Promise<void> {
    const stored = await this.publications.content(known.id);
    if (!stored) throw new Error('A locked draft has no content.');
    const { slug, ...said } = stored;
    const content = { ...said, publishedAt };
    const version: PublicationVersion = {
      ...{ id: known.id, version: known.version + 1, slug, hash: hashOf(content), content, now: this.clock.now() },
      ...{ status: 'PUBLISHED', scheduledFor: null, correction: null },
    };
    await this.writer.update(version);
    await this.parts.move(known.id, publishedAt);
    await this.becomePublic(actor, known.organisation_id, version);
  }

  /** Sets the time of a locked draft, or takes it away. */
  async schedule(actor: Actor, known: LockedPublication, at: Date | null): Promise<void> {
    await this.writer.schedule(known.id, at, this.clock.now());
    await this.parts.move(known.id, at ?? this.clock.now());
    await this.recorder.draft(actor, known.organisation_id, { id: known.id, version: known.version + 1 });
  }

  private async write(version: PublicationVersion, made: Made): Promise<void> {
    await this.writer.update(version);
    await this.parts.replace(partsOf(version, made));
  }

  private async becomePublic(actor: Actor, organisationId: string, version: PublicationVersion): Promise<void> {
    await this.record(actor, organisationId, version, 'PUBLISHED');
    await this.stream.enter(version.id, organisationId);
  }

  private record(
    actor: Actor,
    organisationId: string,
    { id, version, content, now, correction }: PublicationVersion,
    change: PublicationChange,
  ): Promise<void> {
    return this.recorder.record(actor, organisationId, { id, version, content, now, change, note: correction });
  }
}

const partsOf = ({ id, content }: PublicationVersion, { mentions, texts }: Made): PublicationParts => ({
  ...{ id, mentions, texts },
  publishedAt: content.publishedAt,
  topics: content.topics,
});
