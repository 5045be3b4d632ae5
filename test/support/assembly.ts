/**
 * Many members assembled at a summit, each with a head who is signed in, accredited and present: written in bulk, because
 * a thousand sign-ins cost more than what is tested.
 */
import pg from 'pg';
import { UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { idOf, newUuid } from '../../apps/api/src/core/ids/index.js';
import { RuleSetService } from '../../apps/api/src/modules/decision/index.js';
import { hashSecret, newSecret } from '../../apps/api/src/modules/identity/domain/secret.js';
import { MembershipBulk, ruleReference } from '../../apps/api/src/modules/membership/index.js';
import { OrganisationBulk } from '../../apps/api/src/modules/organisation/index.js';
import type { TestApp } from './test-app.js';

export interface Member {
  /** Public id. */
  readonly id: string;
  readonly uuid: string;
  /** The access token of its head. */
  readonly token: string;
  /** The member that holds its proxy; its own head is away then. */
  readonly holder: Member | null;
}

export interface Assembly {
  /** Public id of the summit. */
  readonly summitId: string;
  readonly members: readonly Member[];
  /** Begins the session, and reaches every item of the agenda. Until then the agenda is open for ballots. */
  begin(): Promise<void>;
}

const TABLES = {
  person: `(id uuid, name text, locale text, provenance text, created_at timestamptz)`,
  mandate: `(id uuid, person_id uuid, organisation_id uuid, role text, valid_from date, granted_at timestamptz)`,
  session: `(id uuid, person_id uuid, created_at timestamptz, expires_at timestamptz)`,
  session_token: `(token_hash bytea, session_id uuid, kind text, issued_at timestamptz, expires_at timestamptz)`,
  summit: `(id uuid, slug text, number int, kind text, form text, title jsonb, zone text, starts_on text, ends_on text,
    first_day date, last_day date, rule_set_id uuid, state text, announced_on date, provenance text, created_at timestamptz,
    updated_at timestamptz)`,
  delegation: `(id uuid, summit_id uuid, organisation_id uuid, capacity text, state text, credential_mandate_id uuid,
    credential_signed_at timestamptz, created_at timestamptz, updated_at timestamptz)`,
  delegate: `(id uuid, delegation_id uuid, summit_id uuid, person_id uuid, role text, position int, state text,
    votes boolean, created_at timestamptz, updated_at timestamptz)`,
  presence_interval: `(id uuid, delegate_id uuid, summit_id uuid, in_at timestamptz, source text)`,
  proxy: `(id uuid, summit_id uuid, giver_id uuid, holder_id uuid, slot int, given_at timestamptz, given_by uuid)`,
} as const;

/** @param absent how many of them gave their proxy to the member that stands before them, and are away */
export async function assemble({ app, database, clock }: TestApp, count: number, absent: number): Promise<Assembly> {
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  const later = clock.in(86_400);
  const inAYear = clock
    .in(365 * 86_400)
    .toISOString()
    .slice(0, 10);
  const rules = await app.get(RuleSetService).current(day);
  const uuids = Array.from({ length: count }, () => newUuid());
  await app.get(UnitOfWork).run(async () => {
    await app.get(OrganisationBulk).insert(uuids.map((id, index) => organisation(id, index, now)));
    await app.get(MembershipBulk).insert(
      uuids.map(organisationId => ({
        id: newUuid(),
        organisationId,
        recordedAt: now,
        events: [
          {
            id: newUuid(),
            type: 'ADMITTED',
            status: 'ACTIVE',
            category: 'FULL',
            effectiveOn: '2015',
            ruleRef: ruleReference(rules, 'decisions.ADMISSION'),
          },
        ],
      })),
    );
  });

  const summit = newUuid();
  const seats = uuids.map((uuid, index) => ({
    uuid,
    ...{ person: newUuid(), mandate: newUuid(), session: newUuid(), delegation: newUuid(), delegate: newUuid() },
    token: newSecret('ACCESS'),
    name: `Example Person ${String(index)}`,
    // Every second of the first members gave its proxy to the one before it.
    away: index % 2 === 1 && index < 2 * absent,
  }));
  const at = { created_at: now, updated_at: now };
  const rows: Record<keyof typeof TABLES, readonly object[]> = {
    person: seats.map(({ person: id, name }) => ({
      id,
      name,
      locale: 'en',
      provenance: 'FICTITIOUS',
      created_at: now,
    })),
    mandate: seats.map(({ mandate: id, person: person_id, uuid: organisation_id }) => ({
      ...{ id, person_id, organisation_id },
      ...{ role: 'HEAD', valid_from: '2020-01-01', granted_at: now },
    })),
    session: seats.map(({ session: id, person: person_id }) => ({ id, person_id, created_at: now, expires_at: later })),
    session_token: seats.map(({ session: session_id, token }) => ({
      token_hash: `\\x${hashSecret(token).toString('hex')}`,
      ...{ session_id, kind: 'ACCESS', issued_at: now, expires_at: later },
    })),
    summit: [
      {
        ...{
          id: summit,
          slug: 'example-assembly',
          number: 900,
          kind: 'ORDINARY',
          form: 'IN_PERSON',
          zone: 'Europe/Amsterdam',
        },
        title: [{ language: 'en', text: 'Example Assembly', origin: 'AUTHORED' }],
        ...{ starts_on: inAYear, ends_on: inAYear, first_day: inAYear, last_day: inAYear, rule_set_id: rules.id },
        ...{ state: 'ANNOUNCED', announced_on: '2020-01-01', provenance: 'FICTITIOUS', ...at },
      },
    ],
    delegation: seats.map(({ delegation: id, uuid: organisation_id, mandate: credential_mandate_id }) => ({
      ...{ id, summit_id: summit, organisation_id, capacity: 'VOTING', state: 'ACCREDITED', credential_mandate_id },
      ...{ credential_signed_at: now, ...at },
    })),
    delegate: seats.map(({ delegate: id, delegation: delegation_id, person: person_id, away }) => ({
      ...{ id, delegation_id, summit_id: summit, person_id, role: 'HEAD', position: 1, votes: true, ...at },
      state: away ? 'CONFIRMED' : 'CHECKED_IN',
    })),
    presence_interval: seats
      .filter(({ away }) => !away)
      .map(({ delegate: delegate_id }) => ({
        ...{ id: newUuid(), delegate_id, summit_id: summit, in_at: now, source: 'DESK' },
      })),
    proxy: seats.flatMap(({ uuid: giver_id, person: given_by, away }, index) => {
      const holder_id = uuids[index - 1];
      return away ? [{ id: newUuid(), summit_id: summit, giver_id, holder_id, slot: 1, given_at: now, given_by }] : [];
    }),
  };
  await asOwner(database.ownerUrl, client => insertRows(client, rows));

  const members: Member[] = [];
  for (const { uuid, token, away } of seats) {
    members.push({ id: idOf('Organisation', uuid), uuid, token, holder: away ? (members.at(-1) ?? null) : null });
  }
  return {
    summitId: idOf('Summit', summit),
    members,
    begin: () =>
      asOwner(database.ownerUrl, async client => {
        await client.query(
          `update summit set state = 'IN_SESSION', opened_at = $2, starts_on = $3::text, ends_on = $3::text,
                  first_day = $3::date, last_day = $3::date where id = $1`,
          [summit, now, day],
        );
        await client.query(`update agenda_item set state = 'REACHED', reached_at = $2 where summit_id = $1`, [
          summit,
          now,
        ]);
      }),
  };
}

const organisation = (id: string, index: number, createdAt: Date) => ({
  ...{ id, slug: `example-assembled-${String(index)}`, kind: 'NGO' as const, country: 'AT', foundedOn: '2001' },
  ...{ website: 'https://assembled.example', topics: [], createdAt },
  names: [{ id: newUuid(), text: `Example Assembled ${String(index)}`, language: 'en' }],
});

async function insertRows(client: pg.Client, rows: Record<keyof typeof TABLES, readonly object[]>): Promise<void> {
  for (const [table, columns] of Object.entries(TABLES)) {
    const names = columns
      .slice(1, -1)
      .split(',')
      .map(column => column.trim().split(' ')[0])
      .join(', ');
    await client.query(
      `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1) as given ${columns}`,
      [JSON.stringify(rows[table as keyof typeof TABLES])],
    );
  }
}

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
