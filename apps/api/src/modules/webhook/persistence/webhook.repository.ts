/** The SQL of webhooks themselves. */
import { Injectable } from '@nestjs/common';
import type { EventType, MembershipStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { type SealedSecrets, WEBHOOK_COLUMNS, type WebhookRow } from './webhook.rows.js';

const BY_IDS = statement<WebhookRow>(`select ${WEBHOOK_COLUMNS} from webhook where id = any($1::uuid[])`);
const LOCK = statement<WebhookRow>(`select ${WEBHOOK_COLUMNS} from webhook where id = $1 for update`);
const LISTED = statement<WebhookRow>(`
  select ${WEBHOOK_COLUMNS} from webhook where organisation_id = $1 and ($2 or state <> 'ENDED')
  order by id desc limit 100`);
/** Two statements: a count made while waiting for the lock would be of the time before it. */
const LOCK_LIST = statement(`select pg_advisory_xact_lock(hashtextextended('kurultai.webhook.' || $1, 0))`);
const COUNT = statement<{ count: number }>(`
  select count(*)::int as count from webhook where organisation_id = $1 and state <> 'ENDED'`);
const SECRETS = statement<SealedSecrets>(`
  select secret_sealed, former_sealed, former_until from webhook where id = $1`);
/** Those that may be told of an event. Locked, so that their jobs are queued after what they do is written. */
const LISTENING = statement<Listening>(`
  select w.id, w.organisation_id as "organisationId", o.kind = 'SECRETARIAT' as secretariat,
         o.membership_status as "membershipStatus"
  from webhook w join organisation o on o.id = w.organisation_id
  where w.state <> 'ENDED' and (w.events = '{}' or $1 = any(w.events)) order by w.id for share of w`);
const AT_RISK = statement<{ atRisk: boolean }>(`
  select sensitivity = 'AT_RISK' as "atRisk" from organisation where id = $1`);

export interface Listening {
  readonly id: string;
  readonly organisationId: string;
  readonly secretariat: boolean;
  readonly membershipStatus: MembershipStatus;
}

/** The columns that an act may change. */
export type WebhookChanges = Partial<Omit<WebhookRow, 'id' | 'organisation_id' | 'version' | 'created_at'>> &
  Partial<SealedSecrets>;

@Injectable()
export class WebhookRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, WebhookRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** The row, locked until the unit of work ends. */
  lock(id: string): Promise<WebhookRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The webhooks of an organisation, the newest first; up to 100. */
  listed(organisationId: string, withEnded: boolean): Promise<WebhookRow[]> {
    return this.database.all(LISTED, [organisationId, withEnded]);
  }

  /** How many an organisation has that are not ended. Nobody adds one until the unit of work ends. */
  async countForAdding(organisationId: string): Promise<number> {
    await this.database.write(LOCK_LIST, [organisationId]);
    return (await this.database.first(COUNT, [organisationId]))?.count ?? 0;
  }

  async insert(row: Readonly<Record<string, ColumnValue | undefined>>): Promise<void> {
    await this.database.insert('webhook', { created_at: this.clock.now(), ...row });
  }

  /** @param expectedVersion raises the version; null keeps it @throws Stale */
  async update(id: string, expectedVersion: number | null, changes: WebhookChanges): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${String(index + 3)}`);
    const text = `update webhook set ${[...assignments, 'version = version + ($2::int is not null)::int'].join(', ')}
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = given.map(([, value]) => value);
    const changed = await this.database.write(statement<{ id: string }>(text), [id, expectedVersion, ...values]);
    if (changed.length === 0) throw new Stale('The webhook');
  }

  secrets(id: string): Promise<SealedSecrets | undefined> {
    return this.database.first(SECRETS, [id]);
  }

  /** @see LISTENING */
  listening(type: EventType): Promise<Listening[]> {
    return this.database.write(LISTENING, [type]);
  }

  async isAtRisk(organisationId: string): Promise<boolean> {
    return (await this.database.first(AT_RISK, [organisationId]))?.atRisk ?? false;
  }
}
