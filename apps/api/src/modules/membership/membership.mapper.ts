/** From rows to models, with what the reader may not see taken out. The one place where rows become public. */
import type { MembershipStatus } from '@kurultai/schema';
import { type Actor, audienceOf, redact } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { MembershipEvent } from './contract/membership-event.model.js';
import { Membership, MembershipStandingEntry } from './contract/membership.model.js';
import { type Moment, standingOf } from './domain/derivation.js';
import { goodOn } from './domain/good-standing.js';
import { mayKnowStatus, maySeeEvent, publicStatusOf, shownType } from './domain/membership.policy.js';
import type { MembershipEventRow, MembershipRow } from './ledger/ledger.rows.js';
import type { StandingRow } from './standing/standing.repository.js';

/** How many rows of one ledger are shown at most. */
const EVENTS_SHOWN = 200;

/**
 * A membership as of a moment.
 * @param rows all rows of its ledger, in the order of recording
 * @param flags all its flags of good standing, in the order of recording
 */
export function toMembership(
  actor: Actor,
  { id, organisationId }: MembershipRow,
  { rows, flags, moment }: { rows: readonly MembershipEventRow[]; flags: readonly StandingRow[]; moment: Moment },
): Membership {
  const standing = standingOf(rows, moment);
  const told = mayKnowStatus(actor, organisationId, standing.status);
  const knownFlags = flags.filter(({ recordedAt }) => recordedAt <= moment.knownAt);
  const event = (row: MembershipEventRow | null) => (row && maySee(actor, row, rows) ? toEvent(actor, row) : null);
  const model = Object.assign(new Membership(), {
    id: idOf('Membership', id),
    uuid: id,
    organisationUuid: organisationId,
    status: told ? standing.status : null,
    publicStatus: publicStatusOf(standing.status),
    category: standing.category,
    since: told ? impreciseDate(standing.since) : null,
    memberSince: impreciseDate(standing.memberSince),
    categorySince: impreciseDate(standing.categorySince),
    goodStanding: goodOn(knownFlags, moment.on),
    standings: knownFlags.map(toStanding),
    events: rows
      .filter(row => row.recordedAt <= moment.knownAt && maySee(actor, row, rows))
      .slice(-EVENTS_SHOWN)
      .map(row => toEvent(actor, row)),
    decisiveEvent: event(standing.decisive),
    categoryEvent: standing.category === null ? null : event(standing.categoryEntry),
  });
  return redact(model, audienceOf(actor, organisationId));
}

/** Whether the actor may see a row. @param rows the ledger that it is in */
export function maySee(actor: Actor, row: MembershipEventRow, rows: readonly MembershipEventRow[]): boolean {
  const replaced = row.voids ? rows.find(({ id }) => id === row.supersedesId)?.type : undefined;
  return maySeeEvent(actor, row.organisationId, row.type, replaced);
}

/** @param row one that the actor may see */
export function toEvent(actor: Actor, row: MembershipEventRow): MembershipEvent {
  const told = (status: MembershipStatus) => (mayKnowStatus(actor, row.organisationId, status) ? status : null);
  const model = Object.assign(new MembershipEvent(), {
    id: idOf('MembershipEvent', row.id),
    uuid: row.id,
    number: row.number,
    place: row.place,
    type: shownType(actor, row.organisationId, row.type),
    statusFrom: told(row.statusFrom),
    statusTo: told(row.statusTo),
    categoryFrom: row.categoryFrom,
    categoryTo: row.categoryTo,
    effectiveOn: impreciseDate(row.effectiveOn),
    voids: row.voids,
    supersedesId: row.supersedesId === null ? null : idOf('MembershipEvent', row.supersedesId),
    ruleReference: row.ruleRef,
    decisionUuid: row.decisionId,
    note: row.note,
    reason: row.reason,
    recordedAt: row.recordedAt,
    provenance: row.provenance,
    source: row.source,
  });
  return redact(model, audienceOf(actor, row.organisationId));
}

const toStanding = ({ good, fromDay, reason, recordedAt, provenance }: StandingRow): MembershipStandingEntry =>
  Object.assign(new MembershipStandingEntry(), { good, from: fromDay, reason, recordedAt, provenance });
