/** Notes that help to understand: read, written, written anew. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';
import { Configuration } from '../../../core/config/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf, uuidOf, uuidsOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { authored } from '../../../core/text/index.js';
import { checkLanguages, checkOrigin } from '../../organisation/index.js';
import { ProgrammeService } from '../../resource/index.js';
import { EngagementService } from '../engagement.service.js';
import {
  ContextNote,
  ContextNoteConnection,
  type ContextNotesArgs,
  type RecordContextNoteInput,
  type UpdateContextNoteInput,
} from './context-note.contract.js';
import { ContextNoteRepository, type ContextNoteRow, type NoteSubjects } from './context-note.repository.js';

const ORDER = 'NOTES';

/** What is not public is for members and the secretariat. */
const readsAll = (actor: Actor): boolean => sees(audienceOf(actor, null), 'MEMBER');

@Injectable()
export class ContextNotes {
  constructor(
    private readonly notes: ContextNoteRepository,
    private readonly engagements: EngagementService,
    private readonly programmes: ProgrammeService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly configuration: Configuration,
  ) {}

  /** Those that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, ContextNote>> {
    const rows = (await this.notes.byIds(ids)).filter(row => row.public || readsAll(actor));
    return new Map(rows.map(row => [row.id, toNote(row)]));
  }

  /** Those about engagements or programmes, by the uuids of these. */
  async of(
    actor: Actor,
    kind: 'engagement' | 'programme',
    ids: readonly string[],
  ): Promise<Map<string, ContextNote[]>> {
    const found = await this.notes.of(kind, readsAll(actor), ids);
    return new Map([...found].map(([id, rows]) => [id, rows.map(toNote)]));
  }

  /** A page, what was written last first. @throws InputInvalid for a cursor that is none */
  async list(actor: Actor, { filter, ...args }: ContextNotesArgs): Promise<ContextNoteConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? null : (decodeCursor(ORDER, ['uuid'], after)[0] ?? null);
    const { country = null, topic = null } = filter ?? {};
    const rows = await this.notes.page(readsAll(actor), country, topic, place, size + 1);
    const key = ({ uuid }: ContextNote) => [uuid];
    return Object.assign(new ContextNoteConnection(), pageOf(rows.map(toNote), { size, after, order: ORDER, key }));
  }

  /** @param slug of a note that is loaded again and again: it is written once. @throws InputInvalid, NotFound */
  record(actor: Actor, input: RecordContextNoteInput, slug: string | null = null): Promise<ContextNote> {
    return this.unitOfWork.run(async () => {
      const known = slug === null ? undefined : await this.notes.idBySlug(slug);
      if (known !== undefined) return this.shown(actor, known);
      const columns = { ...this.columnsOf(input), slug, written_by_organisation_id: actingOrganisation(actor) ?? null };
      const id = await this.notes.insert(actor, columns, await this.subjectsOf(actor, input));
      await this.audit.record(actor, { action: 'contextNote.record', subjectType: 'ContextNote', subjectId: id });
      return this.shown(actor, id);
    });
  }

  /** @throws Stale, InputInvalid, NotFound */
  update(actor: Actor, input: UpdateContextNoteInput): Promise<ContextNote> {
    const id = uuidOf('ContextNote', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      await this.shown(actor, id);
      const { expectedVersion } = input;
      await this.notes.update(
        actor,
        { id, expectedVersion },
        this.columnsOf(input),
        await this.subjectsOf(actor, input),
      );
      await this.audit.record(actor, { action: 'contextNote.update', subjectType: 'ContextNote', subjectId: id });
      return this.shown(actor, id);
    });
  }

  private columnsOf(input: RecordContextNoteInput) {
    const { title, body, countries, topics, engagementIds, programmeIds } = input;
    checkLanguages('title', title);
    checkLanguages('body', body);
    if ([countries, topics, engagementIds, programmeIds].every(list => (list ?? []).length === 0)) {
      throw InputInvalid.at(
        'input',
        'subjectNeeded',
        'Say what the note is about: a country, a topic, an engagement or a programme.',
      );
    }
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    return {
      ...{ title: JSON.stringify(authored(title)), body: JSON.stringify(authored(body)) },
      ...{ countries: countries ?? [], topics: topics ?? [] },
      ...{ public: input.public ?? false, provenance: input.provenance ?? 'LIVE', source: input.source },
    };
  }

  private async subjectsOf(actor: Actor, input: RecordContextNoteInput): Promise<NoteSubjects> {
    const engagementIds = uuidsOf('Engagement', input.engagementIds ?? [], 'input.engagementIds');
    const engagements = await this.engagements.readMany(actor, engagementIds);
    const noEngagement = engagementIds.find(id => !engagements.has(id));
    if (noEngagement !== undefined) throw new NotFound('Engagement', idOf('Engagement', noEngagement));
    const programmeIds = uuidsOf('Programme', input.programmeIds ?? [], 'input.programmeIds');
    const programmes = await this.programmes.readMany(actor, programmeIds);
    const noProgramme = programmeIds.find(id => !programmes.has(id));
    if (noProgramme !== undefined) throw new NotFound('Programme', idOf('Programme', noProgramme));
    return { engagementIds: [...new Set(engagementIds)], programmeIds: [...new Set(programmeIds)] };
  }

  private async shown(actor: Actor, id: string): Promise<ContextNote> {
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('ContextNote', idOf('ContextNote', id));
    return found;
  }
}

const toNote = (row: ContextNoteRow): ContextNote =>
  Object.assign(new ContextNote(), {
    id: idOf('ContextNote', row.id),
    uuid: row.id,
    titles: row.title,
    bodies: row.body,
    countries: row.countries,
    topics: row.topics,
    isPublic: row.public,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    updatedAt: row.updated_at,
    engagementUuids: row.engagement_ids,
    programmeUuids: row.programme_ids,
  });
