/** Which organisations have a ledger at all, whatever is decided about them. */
import { type Lifecycle, NEVER_MEMBER_KINDS, type OrganisationKind } from '@kurultai/schema';
import { type BlockingGuard, describeGuard } from '../../../core/workflow/index.js';

/** What the rule looks at. */
export interface Belonging {
  readonly kind: OrganisationKind;
  readonly lifecycle: Lifecycle;
}

/** Whether organisations of the kind never become members. */
export const isNeverMember = (kind: OrganisationKind): boolean =>
  (NEVER_MEMBER_KINDS as readonly OrganisationKind[]).includes(kind);

export const NEVER_MEMBER: BlockingGuard = describeGuard(
  'KIND_NEVER_MEMBER',
  'Ministries, embassies, EU bodies, municipalities and the secretariat are never members.',
);

const MERGED: BlockingGuard = describeGuard(
  'ORGANISATION_MERGED',
  'This record was merged into another one: what happens is recorded there.',
);

/** What keeps an event out of the ledger of an organisation; empty when nothing does. */
export const belongingGuards = ({ kind, lifecycle }: Belonging): BlockingGuard[] => [
  ...(isNeverMember(kind) ? [NEVER_MEMBER] : []),
  ...(lifecycle === 'MERGED' ? [MERGED] : []),
];
