/** The guides, followed: every block of a shell is pasted as it stands, against the built service with demo data. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GuideReader } from '../support/guide-reader.js';
import { endServices } from '../support/service-process.js';

const MINUTES = 60_000;

describe('a reader who pastes what a guide says', () => {
  const reader = new GuideReader();

  beforeAll(() => reader.open(), 6 * MINUTES);
  afterAll(async () => {
    await reader.close();
    await endServices();
  }, MINUTES);

  // What is refused on the way is what the guide says is refused, and nothing else.
  it.each<[guide: string, refused: string[], printed: string[]]>([
    ['README.md', ['STALE'], ['Senimen Bolashaq', 'Nur-Sultan (now Astana)', '"UNCHANGED"']],
    ['docs/guides/secretariat.md', [], ['"state":"CONFIRMED"', '"remindersGiven":1', '"eventType":"TASK_REMINDED"']],
    ['docs/guides/publish-from-your-server.md', ['INPUT_INVALID'], ['"REFUSED"', '\n204']],
    ['docs/guides/publish-from-your-website.md', [], ['"RETRACTED"', '0 created, 0 updated, 2 unchanged, 0 refused']],
    ['docs/guides/register-your-feed.md', [], ['"PENDING"', '"title":{"text":"Open day"}', '"failures":1']],
    ['docs/guides/receive-webhooks.md', [], ['webhook.test', 'publication.published', '"status":204', '"count":1']],
    ['docs/guides/follow-the-network-live.md', [], ['event: next', 'publication.published']],
    ['docs/guides/feeds.md', ['INPUT_INVALID', 'INPUT_INVALID'], ['BEGIN:VCALENDAR', '<rss', '\n304']],
    ['docs/guides/embed.md', [], ['integrity="sha384-', 'Took ']],
    ['docs/guides/read-the-directory.md', ['FORBIDDEN'], ['"kind":"SITE_KEY"']],
    [
      'docs/guides/from-first-contact-to-mou.md',
      ['TEXT_SUPERSEDED', 'WRONG_STATE', 'NOT_YOURS_TO_DO'],
      ['"status":"IN_FORCE"', '"inForce":true', '"state":"FULFILLED"', '"kind":"TERMINATION"'],
    ],
    ['docs/guides/find-and-adopt-a-programme.md', [], ['"status":"IN_USE"']],
    ['docs/guides/share-a-programme.md', [], ['"status":"WITHDRAWN"']],
    ['docs/guides/tell-the-network-you-use-it.md', [], ['"status":"IN_USE"', '"status":"DISCONTINUED"']],
    [
      'docs/guides/translate-with-an-editor.md',
      ['ENGINE_MISSING', 'SEGMENTS_FAULTY'],
      ['"kind":"TRANSLATION_EDIT"', '"text":"Сперва слушайте"', '"status":"STALE"'],
    ],
  ])(
    '%s comes to its end',
    async (guide, refused, printed) => {
      const reading = await reader.follow(guide);
      expect({ refused: reading.refused, complaints: reading.complaints }).toEqual({ refused, complaints: [] });
      for (const text of printed) expect(reading.output).toContain(text);
    },
    10 * MINUTES,
  );
});

describe('a secretariat that goes from the inbox to the admission, and on to the day of the vote', () => {
  const reader = new GuideReader();

  beforeAll(() => reader.open({ KURULTAI_CLOCK: '2027-02-05T09:00:00Z' }), 6 * MINUTES);
  afterAll(async () => {
    await reader.close();
    await endServices();
  }, MINUTES);

  it(
    'meets the refusals that the guides name, in their order, and no other',
    async () => {
      const admission = await reader.follow('docs/guides/admission.md');
      expect({ refused: admission.refused, complaints: admission.complaints }).toEqual({
        refused: [
          'ANSWERS_MISSING',
          'STATUTES_NOT_ACCEPTED',
          'DOCUMENTS_MISSING',
          'CRITERIA_UNMET',
          'NOT_CIRCULATED',
          'SECOND_PERSON_NEEDED',
          'SECOND_PERSON',
        ],
        complaints: [],
      });
      expect(admission.output).toMatch(/"outcome":"ADOPTED"/u);
      expect(admission.output).toMatch(/18 before, 19 after/u);
      const day = await reader.follow('docs/guides/returning-officer.md', true);
      expect({ refused: day.refused, complaints: day.complaints }).toEqual({
        refused: [
          'DOUBLE_VOTERS',
          'OTHER_TELLER_NEEDED',
          'TALLY_NOT_AGREED',
          'VOTES_ON_PAPER_ONLY',
          'SECOND_CALL_TOO_EARLY',
          'OWN_RESULT',
        ],
        complaints: [],
      });
      expect(day.output).toMatch(/"outcome":"INQUORATE"/u);
    },
    40 * MINUTES,
  );
});
