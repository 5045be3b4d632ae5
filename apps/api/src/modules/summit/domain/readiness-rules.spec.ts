import { describe, expect, it } from '@jest/globals';
import type { MandateRole } from '@kurultai/schema';
import { delegationFindings, dutyFindings, itemFindings, recordFindings } from './readiness-rules.js';

const codes = (found: readonly { code: string; severity: string }[]) =>
  found.map(({ code, severity }) => `${code} ${severity}`);
const person = (personId: string, roles: MandateRole[], candidate = false) => ({ personId, roles, candidate });

describe('the duties of a summit', () => {
  it('are held by a secretariat of three with one returning officer from outside', () => {
    const three = [
      person('a', ['OFFICER', 'BOARD']),
      person('b', ['ADMIN', 'BOARD']),
      person('c', ['OFFICER', 'ADMIN', 'BOARD']),
    ];
    expect(dutyFindings([...three, person('d', ['RETURNING_OFFICER'])], true)).toEqual([]);
  });

  it('are not held where one person would certify and publish, or prepare and decide', () => {
    expect(codes(dutyFindings([person('a', ['OFFICER', 'ADMIN', 'BOARD', 'RETURNING_OFFICER'])], false))).toEqual([
      'CERTIFY_AND_PUBLISH_BY_ONE BLOCKER',
      'PREPARE_AND_ACCREDIT_BY_ONE BLOCKER',
    ]);
  });

  it('are not held by a returning officer of an organisation that is voted on', () => {
    const found = dutyFindings(
      [person('a', ['OFFICER', 'ADMIN', 'BOARD']), person('b', ['RETURNING_OFFICER'], true)],
      false,
    );
    expect(codes(found)).toEqual(['RETURNING_OFFICER_NOT_NEUTRAL BLOCKER']);
  });

  it('are named when nobody is there', () => {
    expect(codes(dutyFindings([], true))).toEqual([
      'NO_RETURNING_OFFICER BLOCKER',
      'NO_ADMIN BLOCKER',
      'NO_OFFICER BLOCKER',
      'NO_BOARD BLOCKER',
    ]);
  });
});

describe('the record of a summit', () => {
  const draft = {
    state: 'DRAFT',
    online: false,
    today: '2026-11-24',
    firstDay: '2027-02-22',
    placeKnown: true,
    registrationClosesOn: null,
    noticeDays: 60,
  };

  it('says until when it must be announced, and when that was missed', () => {
    const [found] = recordFindings(draft);
    expect(found?.code).toBe('NOT_ANNOUNCED');
    expect(found?.message).toContain('2026-12-24');
    expect(codes(recordFindings({ ...draft, today: '2026-12-25' }))).toEqual(['ANNOUNCEMENT_NOTICE_MISSED BLOCKER']);
    expect(recordFindings({ ...draft, state: 'ANNOUNCED' })).toEqual([]);
  });

  it('lacks a place, days and rules, unless it is online', () => {
    const empty = { ...draft, placeKnown: false, firstDay: null, noticeDays: null };
    expect(codes(recordFindings(empty))).toEqual([
      'RULE_SET_MISSING BLOCKER',
      'PLACE_MISSING BLOCKER',
      'DATES_MISSING BLOCKER',
    ]);
    expect(codes(recordFindings({ ...empty, online: true }))).not.toContain('PLACE_MISSING BLOCKER');
  });
});

describe('the agenda of a summit', () => {
  const item = {
    id: 'i',
    kind: 'ADMISSION',
    ballotId: 'b',
    circulatedOn: '2026-09-20',
    applicant: 'o',
    applicantRegistered: true,
  };
  const rules = { today: '2026-09-24', firstDay: '2026-10-24', noticeDays: 30, applicantPresent: true };

  it('is ready when everything was circulated in time', () => {
    expect(itemFindings([item], rules)).toEqual([]);
    expect(itemFindings([{ ...item, circulatedOn: '2026-09-24' }], rules)).toEqual([]);
  });

  it('names missing ballots, late documents and absent applicants', () => {
    expect(codes(itemFindings([{ ...item, ballotId: null, applicantRegistered: false }], rules))).toEqual([
      'ITEM_WITHOUT_BALLOT BLOCKER',
      'APPLICANT_WITHOUT_DELEGATION BLOCKER',
    ]);
    expect(codes(itemFindings([{ ...item, circulatedOn: null }], rules))).toEqual(['DOCUMENTS_NOT_CIRCULATED WARNING']);
    const late = { ...rules, today: '2026-09-25' };
    expect(codes(itemFindings([{ ...item, circulatedOn: null }], late))).toEqual(['DOCUMENTS_NOTICE_MISSED BLOCKER']);
    expect(codes(itemFindings([{ ...item, circulatedOn: '2026-09-25' }], late))).toEqual([
      'DOCUMENTS_NOTICE_MISSED BLOCKER',
    ]);
    expect(codes(itemFindings([], rules))).toEqual(['AGENDA_EMPTY WARNING']);
  });
});

describe('the delegations of a summit', () => {
  const delegation = { id: 'd', state: 'SUBMITTED', capacity: 'VOTING', casts: true };

  it('without credentials are a warning during registration, and block afterwards', () => {
    expect(codes(delegationFindings([delegation], { late: false, reported: false }))).toEqual([
      'DELEGATION_WITHOUT_CREDENTIALS WARNING',
    ]);
    expect(codes(delegationFindings([delegation], { late: true, reported: false }))).toEqual([
      'DELEGATION_WITHOUT_CREDENTIALS BLOCKER',
      'CREDENTIALS_NOT_REPORTED BLOCKER',
    ]);
  });

  it('with a vote name somebody who casts it', () => {
    const dumb = { ...delegation, state: 'ACCREDITED', casts: false };
    expect(codes(delegationFindings([dumb], { late: true, reported: true }))).toEqual([
      'NOBODY_CASTS_THE_VOTE WARNING',
    ]);
  });
});
