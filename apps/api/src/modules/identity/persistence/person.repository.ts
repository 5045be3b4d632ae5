/** Persons, their addresses and passwords. */
import { Injectable } from '@nestjs/common';
import type { Provenance } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { comparableEmail } from '../domain/email.js';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

const BY_EMAIL = statement<{ id: string; hash: string | null }>(`
  select p.id, c.hash from person_email e join person p on p.id = e.person_id and p.erased_at is null
  left join password_credential c on c.person_id = p.id where e.address = $1`);

/** Persons whom the reader may see: all for the secretariat ($3), itself ($2), those with a mandate in its organisation ($4). */
const READABLE = statement<PersonRow>(`
  select p.id, p.name, (select address from person_email where person_id = p.id order by recorded_at limit 1) as email
  from person p
  where p.id = any($1::uuid[])
    and ($3 or p.id = $2 or exists (select from mandate where person_id = p.id and organisation_id = $4))`);

const SET_PASSWORD = statement(`
  insert into password_credential (person_id, hash, changed_at) values ($1, $2, $3)
  on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`);

@Injectable()
export class PersonRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The person with this address, and the hash of the password if one is set. */
  byEmail(email: string): Promise<{ id: string; hash: string | null } | undefined> {
    return this.database.first(BY_EMAIL, [comparableEmail(email)]);
  }

  async readable(
    ids: readonly string[],
    reader: { personId: string | null; all: boolean; organisationId: string | null },
  ): Promise<Map<string, PersonRow>> {
    const rows = await this.database.all(READABLE, [ids, reader.personId, reader.all, reader.organisationId]);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Enters a person with a verified address. @returns the uuid */
  async insert({ name, email, provenance, source }: NewPerson): Promise<string> {
    const id = newUuid();
    const now = this.clock.now();
    await this.database.insert('person', { id, name, provenance, source: source ?? null, created_at: now });
    if (email !== undefined) {
      const address = comparableEmail(email);
      await this.database.insert('person_email', { person_id: id, address, verified_at: now, recorded_at: now });
    }
    return id;
  }

  async setPassword(personId: string, hash: string): Promise<void> {
    await this.database.write(SET_PASSWORD, [personId, hash, this.clock.now()]);
  }
}

export interface NewPerson {
  readonly name: string;
  readonly email?: string;
  readonly provenance: Provenance;
  readonly source?: string;
}
