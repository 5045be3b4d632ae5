/** Begins translations. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound } from '../../core/errors/index.js';
import { anyIdOf, idOf, type IdentifiedType, newUuid } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { TRANSLATION_CONSTRAINTS } from './domain/constraints.js';
import { startGuards } from './domain/start.guards.js';
import { mayStart } from './domain/translation.policy.js';
import { SegmentRepository } from './persistence/segment.repository.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import { cutFields, segmentsIn } from './segment-cutter.js';
import { TranslationSources } from './source/translation-source.js';
import { TranslationTasks } from './translation-tasks.js';

/** What is to be translated into which language. */
export interface NewTranslation {
  readonly type: IdentifiedType;
  readonly id: string;
  readonly language: string;
}

@Injectable()
export class TranslationStart {
  constructor(
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly sources: TranslationSources,
    private readonly tasks: TranslationTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** The same for what a client names by a public id. @throws InputInvalid with rule `typeId` or `idType`, and as `start` */
  startFor(actor: Actor, { subjectId, language }: { subjectId: string; language: string }): Promise<string> {
    const path = ['input', 'subjectId'];
    const subject = anyIdOf(subjectId, path.join('.'));
    if (!subject || !this.sources.types.includes(subject.type)) {
      throw InputInvalid.at(path, 'idType', `These can be translated: ${this.sources.types.join(', ')}.`);
    }
    return this.start(actor, { type: subject.type, id: subject.uuid, language });
  }

  /**
   * Begins the translation of a text into a language. Who begins it edits it, if it is an organisation that translates.
   * @returns the uuid of the translation
   * @throws NotFound for a text that the actor may not read, Forbidden, Refused with `LICENCE_FORBIDS`,
   *   `OWNER_MUST_BEGIN`, `AUTHORED_IN_LANGUAGE` or `TRANSLATION_EXISTS`
   */
  async start(actor: Actor, { type, id, language }: NewTranslation): Promise<string> {
    return this.unitOfWork.run(async () => {
      const source = await this.sources.read(actor, type, id);
      if (!source) throw new NotFound(type, idOf(type, id));
      if (!mayStart(actor, source.organisationId)) {
        throw new Forbidden('Members, whoever owns the text, and the secretariat may ask for a translation.');
      }
      refuseIfBlocked(startGuards(actor, source, language));
      const translation = newUuid();
      await this.translations.insert(
        translation,
        { subject_type: type, subject_id: id },
        {
          source_language: source.language,
          target_language: language,
          status: 'REQUESTED',
          source_revision: source.revision,
          requested_by_organisation_id: actingOrganisation(actor) ?? null,
          requested_by: actingPerson(actor) ?? null,
          editor_organisation_id: actor.kind === 'REPRESENTATIVE' ? actor.organisationId : null,
          provenance: 'LIVE',
        },
      );
      const fields = cutFields(source);
      await this.translations.addSource(translation, 1, source.revision, fields);
      await this.segments.insert(translation, segmentsIn(fields).map(emptySegment), null);
      const row = (await this.translations.byIds([translation])).get(translation);
      if (row) await this.tasks.follow(null, row, source.organisationId);
      await this.audit.record(actor, {
        action: 'translation.start',
        subjectType: 'Translation',
        subjectId: translation,
        details: { subject: idOf(type, id), language },
      });
      return translation;
    }, TRANSLATION_CONSTRAINTS);
  }
}

const emptySegment = ({ field, text }: { field: string; text: string }, position: number) => ({
  id: newUuid(),
  position,
  field,
  source: text,
  target: null,
  state: 'EMPTY' as const,
  faults: [],
});
