/** Gives a made-up member its ledger. What is there already stays: a ledger only grows. */
import { ruleReference } from '../modules/membership/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import type { FictitiousMember } from './fictitious/fictitious.js';

/** Under which all of them are recorded. */
const DEFAULT_RULES = { code: 'DEFAULT', version: 1 } as const;

/** Nothing is recorded where something was before, by an earlier load or by whoever tried the service. */
export async function loadMembership(
  { ledger, memberships, clock }: DemoServices,
  organisationId: string,
  { membership }: FictitiousMember,
): Promise<void> {
  const { decisive } = await memberships.standingOf(organisationId, { on: '9999-12-31', knownAt: clock.now() });
  if (decisive) return;
  for (const { type, status, category, on, rule } of membership) {
    await ledger.record(DEMO, {
      organisationId,
      type,
      statusTo: status,
      categoryTo: category ?? null,
      effectiveOn: on,
      ruleRef: ruleReference(DEFAULT_RULES, rule),
      provenance: 'FICTITIOUS',
    });
  }
}
