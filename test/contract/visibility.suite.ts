/** Who sees which field: a full record of a member, read by every kind of caller. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { type Audience, type System, sees, visibilityOf } from '../../apps/api/src/core/access/index.js';
import { Database, statement, UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { idOf, newUuid, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { DecisionService, SHIPPED_RULE_SETS } from '../../apps/api/src/modules/decision/index.js';
import { MembershipLedger } from '../../apps/api/src/modules/membership/index.js';
import { ContactPointService, OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { PublicationService } from '../../apps/api/src/modules/publication/index.js';
import { AdoptionActs, ProgrammeActs, TranslationRequests } from '../../apps/api/src/modules/resource/index.js';
import { type CallerName, CALLER_NAMES, CALLERS, type Callers, makeCallers } from '../support/callers.js';
import { type Cast, createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SET_STATUS = statement('update organisation set membership_status = $2 where id = $1');
const SET_COMMENT = statement('update publication set stream_comment = $2 where id = $1');
const SET_EVIDENCE = statement('update organisation set dissolution_evidence = $2 where id = $1');
/** Only a draft has a time at which it is to be published. */
const TIMED_DRAFT = statement(`
  with draft as (
    insert into publication (id, organisation_id, kind, status, slug, published_at, scheduled_for, provenance,
      content_hash, created_at, updated_at)
    values ($1, $2, 'ARTICLE', 'DRAFT', 'a', $3, $3, 'FICTITIOUS', '', $3, $3) returning id)
  insert into publication_text (publication_id, language, title, body, position, published_at)
  select id, 'en', 'A', 'A', 1, $3 from draft`);
/** A case of the past with every field filled: admitted, so that the public may know of it. */
const ADMITTED_CASE = statement(`
  insert into application (id, organisation_id, kind, state, category_requested, rule_set_id, answers, statutes_accepted_at,
    target_summit_id, target_summit_starts_on, receipt_number, submitted_at, circulated_at, insisted_at, barred_until,
    closed_at, provenance, created_at, updated_at)
  values ($1, $2, 'ADMISSION', 'ADMITTED', 'FULL', $3, '[{"question":"AIMS","language":"en","text":"A"}]', $4,
    $1, '2026-01-01', 'APP-2026-001', $4, $4, $4, '2026-01-01', $4, 'FICTITIOUS', $4, $4)`);
const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

/** The levels that the models declare: `Organisation.registry: MEMBER`. */
const declared = (): { type: string; field: string; level: Audience }[] =>
  TypeMetadataStorage.getObjectTypesMetadata().flatMap(({ name, target }) =>
    [...visibilityOf(target)].map(([field, level]) => ({ type: name, field, level })),
  );

/** Fields whose values have fields of their own. */
const OBJECTS: ReadonlySet<string> = new Set(['standings', 'answers']);

/** A key that publishes reads its organisation's publications, and nothing else of what is inside. */
const levelOf = (caller: CallerName, type = 'Organisation'): Audience =>
  caller === 'publishingKey' && type === 'Publication' ? 'OWN' : CALLERS[caller];

describe('what a reader sees of another member', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  /** A record of each type that declares a level, with all of its fields filled; or of one field, where it takes another. */
  let records: Record<string, string>;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
    const id = cast.organisations.member;
    const profile = { registrationNumber: 'ZVR 1', registry: 'Example register' };
    await network.app.get(OrganisationService).update(SYSTEM, { id, expectedVersion: 1, ...profile });
    // The evidence of an end, without the end: the record stays one of a living member.
    await network.app
      .get(UnitOfWork)
      .run(() => network.app.get(Database).write(SET_EVIDENCE, [uuidOf('Organisation', id), 'Register entry 7']));
    for (const visibility of ['PUBLIC', 'MEMBER', 'SECRETARIAT'] as const) {
      const value = `${visibility.toLowerCase()}@kurultai.example`;
      await network.app.get(ContactPointService).add(SYSTEM, { organisationId: id, kind: 'EMAIL', value, visibility });
    }
    const article = { externalId: 'article-1', content: [{ language: 'en', title: 'A', body: 'A' }] };
    const origin = { provenance: 'FICTITIOUS', source: null } as const;
    const uuid = uuidOf('Organisation', id);
    const { publication } = await network.app.get(PublicationService).publishAs(SYSTEM, uuid, article, origin);
    const draft = newUuid();
    await network.app.get(UnitOfWork).run(async () => {
      const database = network.app.get(Database);
      await database.write(SET_COMMENT, [uuidOf('Publication', publication.id), 'A']);
      await database.write(TIMED_DRAFT, [draft, uuid, network.clock.in(3600)]);
    });
    const decision = await network.app.get(DecisionService).record(SYSTEM, {
      subject: 'ADMISSION',
      body: 'SUMMIT',
      outcome: 'ADOPTED',
      decidedOn: '2026-10-24',
      ruleSetId: SHIPPED_RULE_SETS[0]!.id,
      organisationId: uuid,
      title: [{ language: 'en', text: 'Admission', origin: 'AUTHORED' }],
      reasonInternal: 'For the file.',
      provenance: 'FICTITIOUS',
    });
    const change = {
      type: 'CATEGORY_CHANGED',
      statusTo: 'ACTIVE',
      categoryTo: 'ASSOCIATE',
      effectiveOn: '2020',
    } as const;
    const ground = { ruleRef: 'DEFAULT@1 decisions.CATEGORY_CHANGE', reason: 'A', provenance: 'FICTITIOUS' } as const;
    const event = await network.app
      .get(MembershipLedger)
      .record(SYSTEM, { organisationId: uuid, ...change, ...ground });
    const application = newUuid();
    await network.app.get(UnitOfWork).run(async () => {
      const values = [application, uuid, SHIPPED_RULE_SETS[0]!.id, network.clock.now()];
      await network.app.get(Database).write(ADMITTED_CASE, values);
    });
    const sharing = {
      name: 'A',
      status: 'AVAILABLE',
      website: 'https://kurultai.example',
      ownerId: cast.organisations.otherMember,
    } as const;
    const programme = await network.app.get(ProgrammeActs).share(SYSTEM, sharing);
    const use = { programmeId: programme.id, organisationId: id };
    const acts = network.app.get(AdoptionActs);
    const interest = await acts.adopt(SYSTEM, { ...use, adaptationNotes: 'A' });
    const permitted = await acts.permit(SYSTEM, { id: interest.id, expectedVersion: 1, note: 'A' });
    const adoption = await acts.discontinue(SYSTEM, { id: permitted.id, expectedVersion: 2, reason: 'A' });
    const request = await network.app.get(TranslationRequests).request(SYSTEM, { ...use, language: 'kk', note: 'A' });
    records = {
      Adoption: adoption.id,
      TranslationRequest: request.id,
      Application: idOf('Application', application),
      Organisation: id,
      Publication: publication.id,
      'Publication.scheduledFor': idOf('Publication', draft),
      Decision: idOf('Decision', decision.id),
      Membership: idOf('Membership', event.membershipId),
      MembershipEvent: idOf('MembershipEvent', event.id),
    };
  }, 60_000);
  afterAll(() => network.close());

  async function read(caller: CallerName, type: string, selection: string): Promise<Record<string, unknown>> {
    const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`;
    const { data, errors } = await callers.ask<{ node: Record<string, unknown> }>(caller, query, {
      id: records[`${type}.${selection}`] ?? records[type],
    });
    expect(errors).toBeUndefined();
    return data?.node ?? {};
  }

  it('knows a record of every type that declares a level', () => {
    expect([...new Set(declared().map(({ type }) => type))].sort()).toEqual(
      Object.keys(records)
        .filter(name => !name.includes('.'))
        .sort(),
    );
  });

  it.each(CALLER_NAMES)('invariant 14: shows %s the fields of its level, and null for the rest', async caller => {
    for (const { type, field, level } of declared()) {
      // What may not be read at all shows nothing.
      const value = (await read(caller, type, OBJECTS.has(field) ? `${field} { __typename }` : field))[field] ?? null;
      expect({ type, field, shown: value !== null }).toEqual({
        type,
        field,
        shown: sees(levelOf(caller, type), level),
      });
    }
  });

  it.each(CALLER_NAMES)('shows %s only the contact points that it may use', async caller => {
    const { contactPoints } = await read(caller, 'Organisation', 'contactPoints { visibility }');
    // SECRETARIAT means the secretariat and the organisation itself.
    const needed = { PUBLIC: 'PUBLIC', MEMBER: 'MEMBER', SECRETARIAT: 'OWN' } as const;
    const seen = Object.entries(needed).filter(([, level]) => sees(levelOf(caller), level));
    expect(contactPoints).toEqual(seen.map(([visibility]) => ({ visibility })));
  });

  it.each(CALLER_NAMES)(
    'shows %s who acts for the organisation only if it is its own, or the secretariat',
    async caller => {
      const { mandates } = await read(caller, 'Organisation', 'mandates { role person { name email } }');
      const own = sees(levelOf(caller), 'OWN');
      expect(mandates !== null).toBe(own);
      const people = (mandates ?? []) as { person: { name: string; email: string | null } }[];
      const names = people.map(({ person }) => person.name.replace('Example ', ''));
      expect(names.includes('memberEditor')).toBe(own);
      const addresses = people.flatMap(({ person }, index) => (person.email === null ? [] : [names[index] ?? '']));
      // Addresses are for the secretariat and the person itself.
      const expected = levelOf(caller) === 'SECRETARIAT' ? names : [caller];
      expect(addresses.every(name => expected.includes(name))).toBe(true);
      expect(addresses.length > 0).toBe(
        own && expected.some(name => name.startsWith('member') && !name.endsWith('Key')),
      );
    },
  );

  it.each(CALLER_NAMES)(
    'shows %s the keys only if it is a person of the organisation, or the secretariat',
    async caller => {
      const { apiKeys } = await read(caller, 'Organisation', 'apiKeys { label hint }');
      const person = sees(levelOf(caller), 'OWN') && !caller.endsWith('Key');
      expect(Array.isArray(apiKeys)).toBe(person);
      expect(JSON.stringify(apiKeys)).not.toContain(cast.tokens.memberKey);
    },
  );

  it.each(['SUSPENDED', 'EXPELLED', 'ACTIVE'] as const)('tells of the status %s whom it concerns', async status => {
    await setStatus(status);
    for (const caller of CALLER_NAMES.filter(name => levelOf(name) !== 'OWN')) {
      const { membershipStatus } = await read(caller, 'Organisation', 'membershipStatus');
      const told = status === 'ACTIVE' || sees(levelOf(caller), 'MEMBER');
      expect({ caller, membershipStatus }).toEqual({ caller, membershipStatus: told ? status : null });
    }
  });

  async function setStatus(status: string): Promise<void> {
    const values = [uuidOf('Organisation', cast.organisations.member), status];
    await network.app.get(UnitOfWork).run(() => network.app.get(Database).write(SET_STATUS, values));
  }
});
