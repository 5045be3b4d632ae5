/** Mandates and the invitations to them. */
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';

export interface MandateRow {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly role: MandateRole;
  readonly scope: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly evidence: string | null;
  readonly granted_by: string | null;
  readonly granted_at: Date;
  readonly revoked_at: Date | null;
}

export interface InvitationRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly role: MandateRole;
  readonly scope: string | null;
  readonly email: string;
  readonly name: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly evidence: string | null;
  readonly invited_by: string | null;
  readonly usable: boolean;
}

const COLUMNS =
  'id, person_id, organisation_id, role, scope, valid_from, valid_to, evidence, granted_by, granted_at, revoked_at';
const BY_IDS = statement<MandateRow>(`select ${COLUMNS} from mandate where id = any($1::uuid[])`);
const OF_ORGANISATIONS = statement<MandateRow & { of_id: string }>(`
  select wanted.id as of_id, found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${COLUMNS} from mandate where organisation_id in (select id from organisation where coalesce(merged_into_id, id) = wanted.id)
    order by (revoked_at is null) desc, id desc limit $2) found`);
const OF_PERSON = statement<MandateRow>(`
  select ${COLUMNS} from mandate where person_id = $1 order by (revoked_at is null) desc, id desc limit $2`);
const REVOKE = statement<{ id: string }>(`
  update mandate set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null returning id`);
const HOLDS_SECRETARIAT_ROLE = statement<{ held: boolean }>(`
  select exists (select from mandate m join organisation o on o.id = m.organisation_id
                 where m.person_id = $1 and m.revoked_at is null and o.kind = 'SECRETARIAT') as held`);
const TAKE_INVITATION = statement<InvitationRow>(`
  select id, organisation_id, role, scope, email, name, valid_from, valid_to, evidence, invited_by,
         (accepted_at is null and revoked_at is null and expires_at > $2) as usable
  from invitation where code_hash = $1 for update`);
const ACCEPT = statement(`update invitation set accepted_at = $2, mandate_id = $3 where id = $1`);

/** How many mandates of one organisation or person are listed at most. */
export const MANDATES_LISTED = 100;

@Injectable()
export class MandateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, MandateRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** Live ones first, then the newest. */
  async ofOrganisations(organisationIds: readonly string[]): Promise<Map<string, MandateRow[]>> {
    const rows = await this.database.all(OF_ORGANISATIONS, [organisationIds, MANDATES_LISTED]);
    return rowsBy(rows, row => row.of_id);
  }

  ofPerson(personId: string): Promise<MandateRow[]> {
    return this.database.all(OF_PERSON, [personId, MANDATES_LISTED]);
  }

  async insert(row: Omit<MandateRow, 'id' | 'granted_at' | 'revoked_at'>): Promise<string> {
    const id = newUuid();
    await this.database.insert('mandate', { id, ...row, granted_at: this.clock.now() });
    return id;
  }

  /** @returns false when it was revoked before */
  async revoke(id: string, by: string | null): Promise<boolean> {
    return (await this.database.write(REVOKE, [id, this.clock.now(), by])).length > 0;
  }

  async holdsSecretariatRole(personId: string): Promise<boolean> {
    return (await this.database.first(HOLDS_SECRETARIAT_ROLE, [personId]))?.held ?? false;
  }

  async insertInvitation(
    row: Omit<InvitationRow, 'id' | 'usable'> & { code_hash: Buffer; expires_at: Date },
  ): Promise<string> {
    const id = newUuid();
    await this.database.insert('invitation', { id, ...row, invited_at: this.clock.now() });
    return id;
  }

  /** The invitation of a code, locked, so that it is accepted once. */
  invitation(codeHash: Buffer): Promise<InvitationRow | undefined> {
    return this.database.first(TAKE_INVITATION, [codeHash, this.clock.now()]);
  }

  async markAccepted(invitationId: string, mandateId: string): Promise<void> {
    await this.database.write(ACCEPT, [invitationId, this.clock.now(), mandateId]);
  }
}
