/** Begins memoranda that are agreed and signed here. */
import { Injectable } from '@nestjs/common';
import type { Provenance } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Configuration } from '../../../core/config/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid } from '../../../core/errors/index.js';
import { originIdOf } from '../../../core/ids/index.js';
import type { DraftMouInput } from '../contract/draft-mou.input.js';
import type { Mou } from '../contract/mou.model.js';
import { changedTerms, NO_TERMS } from '../domain/agreed-terms.js';
import { AGREEMENT_CONSTRAINTS } from '../domain/constraints.js';
import { isPapers } from '../domain/papers.js';
import { MouParties } from '../mou-parties.js';
import { MouRecorder } from '../mou-recorder.js';
import { MouService } from '../mou.service.js';
import { MouTexts } from '../mou-texts.js';
import { columnsOf, MouStore } from '../persistence/mou-store.js';
import { MouRepository } from '../persistence/mou.repository.js';
import { versionOf } from './new-version.js';

/** A draft as other modules ask for it: ids are public ones, at the paths of `DraftMouInput`. */
export type NewMouDraft = Pick<DraftMouInput, 'title' | 'partyIds'> &
  Partial<DraftMouInput> & { readonly note?: string | null };

@Injectable()
export class MouDrafting {
  constructor(
    private readonly mous: MouRepository,
    private readonly store: MouStore,
    private readonly named: MouParties,
    private readonly texts: MouTexts,
    private readonly recorder: MouRecorder,
    private readonly reading: MouService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Begins a memorandum as a DRAFT. A representative's own organisation is a party to it.
   * @param predecessorId the uuid of the one whose place it is to take
   * @throws InputInvalid, NotFound for a party, umbrella or file that the actor may not read, Forbidden
   */
  create(actor: Actor, draft: NewMouDraft, predecessorId: string | null = null): Promise<Mou> {
    const provenance = this.provenance(actor, draft.provenance ?? 'LIVE');
    const terms = changedTerms(NO_TERMS, draft);
    const originId = originIdOf(draft.originId);
    return this.unitOfWork.run(async () => {
      const partyIds = await this.named.parties(actor, draft.partyIds);
      if (actor.kind === 'REPRESENTATIVE' && !partyIds.includes(actor.organisationId)) {
        throw new Forbidden('Draft a memorandum to which your own organisation is a party.');
      }
      const texts = await this.texts.read(actor, draft.texts ?? [], partyIds, false);
      const columns = {
        ...columnsOf(terms),
        status: 'DRAFT',
        umbrella_id: await this.named.umbrella(actor, draft.umbrellaId),
        predecessor_id: predecessorId,
        origin_id: originId,
        drafted_by_organisation_id: actingOrganisation(actor) ?? null,
        provenance,
        recorded_by: actingPerson(actor) ?? null,
      };
      const id = await this.store.insert(columns, partyIds);
      await this.store.insertVersion(actor, id, versionOf({ terms, texts, partyIds, note: draft.note ?? null }));
      const [row] = await this.mous.byIds([id]);
      if (!row) throw new Error('The memorandum that was just written is gone.');
      const holdsFrom = this.clock.today();
      await this.recorder.record(actor, row, { action: 'DRAFT', from: null, to: 'DRAFT', holdsFrom });
      return this.reading.shown(actor, id);
    }, AGREEMENT_CONSTRAINTS);
  }

  private provenance(actor: Actor, provenance: Provenance): Provenance {
    const refuse = (message: string): never => {
      throw InputInvalid.at('input.provenance', 'provenance', message);
    };
    if (isPapers(provenance)) refuse('What was signed elsewhere is recorded by `recordMou`.');
    if (provenance !== 'LIVE' && actor.kind !== 'OFFICER' && actor.kind !== 'SYSTEM') {
      refuse('Only the secretariat records what was not entered live.');
    }
    if (provenance === 'FICTITIOUS' && this.configuration.values.NODE_ENV === 'production') {
      refuse('A production network holds no fictitious record.');
    }
    return provenance;
  }
}
