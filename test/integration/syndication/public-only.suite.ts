/** Everybody gets the same bytes from every address, whoever they say they are, and nothing in them is not public. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { CALLER_NAMES } from '../../support/callers.js';
import { startSyndicationBench, type SyndicationBench } from '../../support/syndication-bench.js';

/** Each stands in a place that the public may not read. */
const SECRETS = {
  draft: 'SECRET-DRAFT-TITLE',
  scheduled: 'SECRET-SCHEDULED-BODY',
  retractedBody: 'SECRET-RETRACTED-BODY',
  streamComment: 'SECRET-STREAM-COMMENT',
  externalId: 'SECRET-EXTERNAL-ID',
  atRisk: 'SECRET-SPARROW',
  registration: 'SECRET-REGISTRATION',
  contact: 'secret-contact@kurultai.example',
  evidence: 'SECRET-EVIDENCE',
  summit: 'SECRET-SUMMIT-PLAN',
  dropped: 'SECRET-DROPPED-SUMMIT',
  programme: 'SECRET-PROGRAMME-PLAN',
  engagement: 'SECRET-ENGAGEMENT',
  hostAtRisk: 'SECRET-HOST-AT-RISK',
  participantAtRisk: 'SECRET-PARTICIPANT-AT-RISK',
  meetingAtRisk: 'SECRET-MEETING-AT-RISK',
  duplicateAtRisk: 'SECRET-DUPLICATE-AT-RISK',
  outcome: 'SECRET-OUTCOME',
  endReason: 'SECRET-END-REASON',
  status: 'SUSPENDED',
} as const;

describe('what feeds, calendars and JSON-LD give to everybody', () => {
  let bench: SyndicationBench;
  let paths: string[];

  beforeAll(async () => {
    bench = await startSyndicationBench();
    const { member, otherMember, applicant, secretariat } = bench.cast.organisations;
    const [uuid, other] = [uuidOf('Organisation', member), uuidOf('Organisation', otherMember)];
    const text = (title: string, body = 'Text.') => [{ language: 'en', title, body }];

    const shown = await bench.publish(member, {
      content: text('Public title'),
      externalId: SECRETS.externalId,
      topics: ['t'],
    });
    await bench.sql('update publication set stream_comment = $2 where id = $1', [
      uuidOf('Publication', shown),
      SECRETS.streamComment,
    ]);
    const gone = await bench.publish(member, { content: text('Retracted', SECRETS.retractedBody), topics: ['t'] });
    await bench.retract(gone);
    const drafts = [
      await bench.publish(member, { content: text(SECRETS.draft), topics: ['t'] }),
      await bench.publish(member, { content: text('Scheduled', SECRETS.scheduled), topics: ['t'] }),
    ];
    await bench.sql(
      `update publication set status = 'DRAFT', stream_state = 'NONE', stream_included_at = null, scheduled_for = now() where id = any($1)`,
      [drafts.map(id => uuidOf('Publication', id))],
    );
    const hidden = await bench.register(SECRETS.atRisk, { sensitivity: 'AT_RISK' });
    await bench.sql(`update organisation set membership_status = 'ACTIVE' where id = $1`, [hidden.uuid]);
    const ofHidden = await bench.publish(hidden.id, {
      content: text('By one at risk'),
      topics: ['t'],
      mentions: [hidden.id],
    });
    await bench.publish(member, { content: text('About one at risk'), topics: ['t'], mentions: [hidden.id] });
    await bench.sql(
      `update organisation set registration_number = $2, dissolution_evidence = $3, membership_status = 'SUSPENDED' where id = $1`,
      [uuid, SECRETS.registration, SECRETS.evidence],
    );
    await bench.sql(
      `insert into contact_point (id, organisation_id, kind, value, visibility, recorded_at) values (gen_random_uuid(), $1, 'EMAIL', $2, 'MEMBER', now())`,
      [uuid, SECRETS.contact],
    );
    const summit = (title: string, state: string) =>
      bench.sql(
        `insert into summit (id, slug, kind, form, title, zone, starts_on, ends_on, first_day, last_day, state, announced_on,
           host_organisation_id, provenance, created_at, updated_at)
         values ($1::uuid, $1::text, 'ORDINARY', 'ONLINE', $2, 'UTC', '2027-01-01', '2027-01-02', '2027-01-01', '2027-01-02', $3,
           case when $3 = 'ANNOUNCED' then date '2026-01-01' end, $4, 'FICTITIOUS', now(), now()) returning id`,
        [newUuid(), JSON.stringify([{ language: 'en', text: title, origin: 'AUTHORED' }]), state, other],
      );
    const summits = [
      ...(await summit('Public summit', 'ANNOUNCED')),
      ...(await summit(SECRETS.summit, 'DRAFT')),
      ...(await summit(SECRETS.dropped, 'CANCELLED')),
    ].map(row => idOf('Summit', String(row['id'])));
    const engagement = async (title: string, state: string, open: boolean, host = other) => {
      const said = (words: string) => JSON.stringify([{ language: 'en', text: words, origin: 'AUTHORED' }]);
      const rows = await bench.sql(
        `insert into engagement (id, kind, state, title, outcome, host_id, starts_on, ends_on, public, end_reason, provenance,
           created_at, updated_at)
         values ($1, 'CONFERENCE', $2, $3, $4, $5, '2026-12-01', '2026-12-02', $6, $7, 'FICTITIOUS', now(), now()) returning id`,
        [newUuid(), state, said(title), said(SECRETS.outcome), host, open, SECRETS.endReason],
      );
      return idOf('Engagement', String(rows[0]!['id']));
    };
    const duplicate = await bench.register('Duplicate', {});
    await bench.sql(`update organisation set lifecycle = 'MERGED', merged_into_id = $2 where id = $1`, [
      duplicate.uuid,
      hidden.uuid,
    ]);
    const [participated, met] = [
      await engagement(SECRETS.participantAtRisk, 'CONFIRMED', true),
      await engagement(SECRETS.meetingAtRisk, 'CONFIRMED', true),
    ];
    await bench.sql(
      `insert into engagement_participant (engagement_id, organisation_id, role, position) values ($1, $2, 'VISITOR', 1)`,
      [uuidOf('Engagement', participated), hidden.uuid],
    );
    await bench.sql(
      `insert into engagement_meeting (id, engagement_id, organisation_id, position, subject)
       values (gen_random_uuid(), $1, $2, 1, '[]')`,
      [uuidOf('Engagement', met), hidden.uuid],
    );
    const engagements = [
      participated,
      met,
      await engagement(SECRETS.hostAtRisk, 'CONFIRMED', true, hidden.uuid),
      await engagement(SECRETS.duplicateAtRisk, 'CONFIRMED', true, duplicate.uuid),
      await engagement('Public conference', 'CANCELLED', true),
      await engagement(SECRETS.engagement, 'CONFIRMED', false),
    ];
    const [programme] = await bench.sql(
      `insert into programme (id, slug, name, owner_id, status, adaptation, provenance, sort_name, created_at, updated_at)
       values (gen_random_uuid(), 'plan', $2, $1, 'PLANNED', 'ASK', 'FICTITIOUS', 'p', now(), now()) returning id`,
      [uuid, SECRETS.programme],
    );
    const feeds = [
      'network',
      'organisations/example-association-01',
      'organisations/example-association-02',
      'organisations/example-applicant-association',
      `organisations/${hidden.slug}`,
      'topics/t',
      'programmes/plan',
    ];
    const ids = [
      shown,
      gone,
      ofHidden,
      hidden.id,
      member,
      otherMember,
      applicant,
      secretariat,
      ...drafts,
      ...summits,
      ...engagements,
    ];
    paths = [
      ...feeds.flatMap(feed => ['rss', 'atom', 'json'].map(format => `/feeds/${feed}.${format}`)),
      '/calendars/network.ics',
      '/calendars/organisations/example-association-02.ics',
      `/calendars/organisations/${hidden.slug}.ics`,
      ...[...ids, idOf('Programme', String(programme!['id']))].map(id => `/json-ld/${id}`),
    ];
  }, 60_000);
  afterAll(() => bench.close());

  it('is something: the public things are there, and the others are nowhere', async () => {
    const bodies = await Promise.all(paths.map(path => bench.get(path)));
    const found = bodies.filter(({ status }) => status === 200).map(({ body }) => body);
    for (const shown of [
      'Public title',
      'Retracted',
      'By one at risk',
      'Public summit',
      'Public conference',
      'Example Association 01',
    ]) {
      expect(found.some(body => body.includes(shown))).toBe(true);
    }
    const statuses = paths.map((path, index) => `${path} ${String(bodies[index]!.status)}`);
    expect(statuses.filter(line => line.endsWith('404'))).toHaveLength(6 + 1 + 1 + 2 + 2 + 1 + 4 + 1);
    expect(statuses.filter(line => !/ (200|404)$/u.test(line))).toEqual([]);
  });

  it.each(Object.entries(SECRETS))('has nothing secret: %s', async (_, secret) => {
    for (const path of paths) {
      const { body } = await bench.get(path);
      // The refusal of an address repeats the address.
      expect({ path, says: body.replaceAll(path.split('/').at(-1)!, '').includes(secret) }).toEqual({
        path,
        says: false,
      });
      expect(body.toLowerCase().includes('secret-sparrow') && !path.toLowerCase().includes('secret-sparrow')).toBe(
        false,
      );
    }
  });

  it.each(CALLER_NAMES)('is the same, to the byte, for %s', async caller => {
    const { token, headers } = bench.callers.credentials(caller);
    const sent = {
      ...headers,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      'kurultai-organisation': bench.cast.organisations.member,
      cookie: 'session=abc',
      'accept-language': 'kk',
    };
    for (const path of paths) {
      const [anybody, somebody] = [await bench.get(path), await bench.get(path, sent)];
      expect([path, somebody.status, somebody.body]).toEqual([path, anybody.status, anybody.body]);
      expect(somebody.headers.get('etag')).toBe(anybody.headers.get('etag'));
    }
  });
});
