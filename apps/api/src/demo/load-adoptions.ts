/** Loads a few made-up uses of the documented programmes by made-up members. A second run changes nothing. */
import { DEMO, type DemoServices } from './demo-services.js';
import { ADOPTIONS } from './fictitious/fictitious.js';

/** What is entered: those whose programme and member are there, each once. */
export async function loadAdoptions({
  adoptions,
  adoptionActs,
  organisations,
  programmes,
}: DemoServices): Promise<void> {
  for (const { member, programme: slug, status, language, startsOn, reach, notes, evidence } of ADOPTIONS) {
    const programme = await programmes.bySlug(DEMO, slug);
    const organisation = await organisations.bySlug(DEMO, `example-association-${member}`);
    // A database without the documented facts has no programmes.
    if (!programme || !organisation) continue;
    const filter = { programme: [programme.id], organisation: [organisation.id] };
    const { nodes } = await adoptions.list(DEMO, { filter }, false);
    if (nodes.length > 0) continue;
    await adoptionActs.record(DEMO, {
      programmeId: programme.id,
      organisationId: organisation.id,
      status,
      language: language ?? null,
      startsOn: startsOn ?? null,
      reach: (reach ?? []).map(entry => ({ ...entry })),
      adaptationNotes: notes ?? null,
      ...(evidence !== undefined && { evidence: [{ url: evidence }] }),
      provenance: 'FICTITIOUS',
    });
  }
}
