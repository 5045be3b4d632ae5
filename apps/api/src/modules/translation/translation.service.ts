/** Reads translations. The acts are in services of their own. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { decodeCursor, type KeyPart, pageOf, pageSize } from '../../core/graphql/index.js';
import { rowsBy } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { anyIdOf, idOf, type IdentifiedType, uuidOf } from '../../core/ids/index.js';
import type { Translation } from './contract/translation.model.js';
import { TranslationConnection } from './contract/translation.connection.js';
import type { TranslationsArgs } from './contract/translation.inputs.js';
import { TranslationSegmentConnection } from './contract/translation-segment.model.js';
import { SegmentRepository } from './persistence/segment.repository.js';
import { type TranslationPlace, TranslationRepository } from './persistence/translation.repository.js';
import { TranslationAccess } from './translation-access.js';
import { toSegment, toTranslation } from './translation.mapper.js';

const NEWEST = 'REQUESTED';
const TEXT = 'TEXT';

/** A page of the segments of a translation. */
export interface SegmentPage {
  readonly first: number;
  readonly after: string | null;
  readonly open: boolean;
}

@Injectable()
export class TranslationService {
  constructor(
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly access: TranslationAccess,
  ) {}

  /** Those of the ids that the actor may read. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Translation>> {
    const rows = [...(await this.translations.byIds(ids)).values()];
    return new Map((await this.access.readable(actor, rows)).map(one => [one.row.id, toTranslation(one)]));
  }

  /** One that was just written. @throws NotFound */
  async shown(actor: Actor, id: string): Promise<Translation> {
    const translation = (await this.readMany(actor, [id])).get(id);
    if (!translation) throw new NotFound('Translation', idOf('Translation', id));
    return translation;
  }

  /** The translations of each of many subjects of one type that the actor may read, by language. */
  async ofSubjects(actor: Actor, type: IdentifiedType, ids: readonly string[]): Promise<Map<string, Translation[]>> {
    const rows = [...(await this.translations.ofSubjects(type, ids)).values()].flat();
    const found = (await this.access.readable(actor, rows)).map(toTranslation);
    return rowsBy(found, ({ readable }) => readable.row.subject_id);
  }

  /**
   * A page, the newest first. What the actor may not read is left out, so that a page can be shorter than asked for.
   * @throws InputInvalid for ids and cursors that are none
   */
  async list(actor: Actor, args: TranslationsArgs): Promise<TranslationConnection> {
    const { language, status, editorId, subjectId } = args.filter ?? {};
    const [size, after] = [pageSize(args), args.after ?? null];
    const subject = subjectId == null ? null : anyIdOf(subjectId, 'filter.subjectId');
    const wanted = {
      languages: language ?? null,
      statuses: status ?? null,
      editorOrganisationId: editorId == null ? null : uuidOf('Organisation', editorId, ['filter', 'editorId']),
      subjectType: subject?.type ?? null,
      subjectId: subject?.uuid ?? null,
    };
    const rows = await this.translations.page(wanted, placeAfter(after), size + 1);
    const page = pageOf(rows, {
      size,
      after,
      order: NEWEST,
      key: ({ requested_at, id }): KeyPart[] => [requested_at.toISOString(), id],
    });
    const readable = new Map(
      (await this.access.readable(actor, page.nodes)).map(one => [one.row.id, toTranslation(one)]),
    );
    const edges = page.edges.flatMap(({ cursor, node }) => {
      const translation = readable.get(node.id);
      return translation ? [{ cursor, node: translation }] : [];
    });
    return Object.assign(new TranslationConnection(), page, { edges, nodes: edges.map(({ node }) => node) });
  }

  /** A page of the segments of each of many translations, by their uuids. The caller has seen to it who may read them. */
  async segmentsOf(
    ids: readonly string[],
    { first, after, open }: SegmentPage,
  ): Promise<Map<string, TranslationSegmentConnection>> {
    const place = after === null ? -1 : Number(decodeCursor(TEXT, ['integer'], after)[0]);
    const rows = rowsBy(await this.segments.pages(ids, place, open, first + 1), row => row.translation_id);
    return new Map(
      ids.map(id => {
        const segments = (rows.get(id) ?? []).map(toSegment);
        const key = ({ position }: { position: number }): KeyPart[] => [position];
        const page = pageOf(segments, { size: first, after, order: TEXT, key });
        return [id, Object.assign(new TranslationSegmentConnection(), page)];
      }),
    );
  }
}

function placeAfter(cursor: string | null): TranslationPlace {
  if (cursor === null) return [null, null];
  const [instant = '', id = ''] = decodeCursor(NEWEST, ['timestamptz', 'uuid'], cursor);
  return [new Date(instant), id];
}
