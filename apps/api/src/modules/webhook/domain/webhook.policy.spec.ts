import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, type EventDescription, type EventType, type MembershipStatus } from '@kurultai/schema';
import { dataFor, type Listener } from './webhook.policy.js';

const listener = (organisationId: string, membershipStatus: MembershipStatus, secretariat = false): Listener => ({
  organisationId,
  membershipStatus,
  secretariat,
});
const stranger = listener('s', 'NONE');
const suspended = listener('p', 'SUSPENDED');
const member = listener('m', 'ACTIVE');
const own = listener('o', 'NONE');
const secretariat = listener('x', 'NONE', true);
const DATA = { organisation: 'org_o' };

const hears = (type: EventType, who: Listener, atRisk = false) =>
  dataFor(who, type, DATA, { organisationId: 'o', atRisk }) !== undefined;

describe('who hears of an event', () => {
  it.each(
    Object.entries<EventDescription>(EVENT_TYPES).map(([type, { audience }]) => [type as EventType, audience] as const),
  )('%s: %s', (type, audience) => {
    const heard = [stranger, suspended, member, own, secretariat].map(who => hears(type, who));
    expect(heard).toEqual(
      {
        PUBLIC: [true, true, true, true, true],
        MEMBER: [false, false, true, true, true],
        OWN: [false, false, false, true, true],
        SECRETARIAT: [false, false, false, false, true],
      }[audience],
    );
  });

  it('is nobody but members, itself and the secretariat for an organisation at risk', () => {
    const heard = [stranger, suspended, member, own, secretariat].map(who => hears('membership.ended', who, true));
    expect(heard).toEqual([false, false, true, true, true]);
  });

  it('may be everybody for what an organisation at risk publishes, but then its name is left out', () => {
    const concerned = { organisationId: 'o', atRisk: true };
    expect(dataFor(stranger, 'publication.published', DATA, concerned)).toEqual({ organisation: null });
    expect(dataFor(member, 'publication.published', DATA, concerned)).toEqual(DATA);
  });

  it('is the secretariat alone when no organisation is concerned', () => {
    expect([stranger, member, secretariat].map(who => dataFor(who, 'task.reminded', {}, null) !== undefined)).toEqual([
      ...[false, false, true],
    ]);
  });
});
