/** Reads engagements. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { Forbidden, NotFound } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import type { EngagementsArgs } from './contract/engagement-act.inputs.js';
import { type Engagement, EngagementConnection, EngagementCorrection } from './contract/engagement.model.js';
import { listScope, mayRead } from './domain/engagement.policy.js';
import { concerned, type EngagementSubject } from './domain/engagement.workflow.js';
import { subjectOf, toEngagement } from './engagement.mapper.js';
import { type EngagementPlace, EngagementRepository } from './persistence/engagement.repository.js';
import type { EngagementRow } from './persistence/engagement.rows.js';

const ORDER = 'HELD';

@Injectable()
export class EngagementService {
  constructor(private readonly engagements: EngagementRepository) {}

  /** The engagements that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Engagement>> {
    return new Map(readable(actor, [...(await this.engagements.byIds(ids)).values()]).map(one => [one.uuid, one]));
  }

  /** One that was just written, or is named. @throws NotFound */
  async shown(actor: Actor, id: string): Promise<Engagement> {
    const engagement = (await this.readMany(actor, [id])).get(id);
    if (!engagement) throw new NotFound('Engagement', idOf('Engagement', id));
    return engagement;
  }

  /**
   * One to which something is added, locked until the unit of work ends, so that its meetings stay in their order.
   * @throws NotFound, Forbidden for whoever does not keep it
   */
  async kept(actor: Actor, id: string): Promise<Engagement> {
    await this.engagements.lock(id);
    const engagement = await this.shown(actor, id);
    if (!concerned(actor, engagement.subject)) throw new Forbidden('This is for whoever keeps the engagement.');
    return engagement;
  }

  /** What the policies look at, by uuid, whoever asks: for what stands under engagements and may be known without them. */
  async subjects(ids: readonly string[]): Promise<Map<string, EngagementSubject>> {
    return new Map([...(await this.engagements.byIds(ids))].map(([id, row]) => [id, subjectOf(row)]));
  }

  /** A page, the latest first, and those without a date last. @throws InputInvalid for ids and cursors that are none */
  async list(actor: Actor, args: EngagementsArgs): Promise<EngagementConnection> {
    const { kind, state, placeId, organisationId } = args.filter ?? {};
    const [size, after] = [pageSize(args), args.after ?? null];
    const query = {
      ...listScope(actor),
      kinds: kind ?? null,
      states: state ?? null,
      placeId: placeId == null ? null : uuidOf('Place', placeId, ['filter', 'placeId']),
      organisationId:
        organisationId == null ? null : uuidOf('Organisation', organisationId, ['filter', 'organisationId']),
    };
    const rows = await this.engagements.page(query, placeAfter(after), size + 1);
    const key = ({ row, uuid }: Engagement) => [row.starts_on ?? '0000', uuid];
    const shown = rows.map(row => toEngagement(actor, row));
    return Object.assign(new EngagementConnection(), pageOf(shown, { size, after, order: ORDER, key }));
  }

  /** Those that each of many organisations hosts, takes part in or was met at, as far as the actor may read them. */
  async ofOrganisations(actor: Actor, ids: readonly string[]): Promise<Map<string, Engagement[]>> {
    return listed(actor, await this.engagements.ofOrganisations(listScope(actor), ids));
  }

  /** What was put right in each, the latest first. The caller has seen to it who may read it. */
  async corrections(ids: readonly string[]): Promise<Map<string, EngagementCorrection[]>> {
    const found = await this.engagements.corrections(ids);
    return new Map(
      [...found].map(([id, rows]) => [
        id,
        rows.map(({ version, correction, recorded_at }) =>
          Object.assign(new EngagementCorrection(), { version, reason: correction, recordedAt: recorded_at }),
        ),
      ]),
    );
  }

  /** Those at which each of many programmes was shown. */
  async ofProgrammes(actor: Actor, ids: readonly string[]): Promise<Map<string, Engagement[]>> {
    return listed(actor, await this.engagements.ofProgrammes(listScope(actor), ids));
  }
}

const readable = (actor: Actor, rows: readonly EngagementRow[]): Engagement[] =>
  rows.filter(row => mayRead(actor, subjectOf(row))).map(row => toEngagement(actor, row));

const listed = (actor: Actor, found: ReadonlyMap<string, EngagementRow[]>): Map<string, Engagement[]> =>
  new Map([...found].map(([id, rows]) => [id, rows.map(row => toEngagement(actor, row))]));

function placeAfter(cursor: string | null): EngagementPlace {
  if (cursor === null) return [null, null];
  const [startsOn = '', id = ''] = decodeCursor(ORDER, ['text', 'uuid'], cursor);
  return [startsOn, id];
}
