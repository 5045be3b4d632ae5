/** The acts on adoptions: from interest to use, each step kept in a ledger. */
import { Injectable } from '@nestjs/common';
import type { AdoptionStatus } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Configuration } from '../../../core/config/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound, Refused, Stale } from '../../../core/errors/index.js';
import { idOf, newUuid, originIdOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { type AdoptionAction, adoptionWorkflow } from '../domain/adoption.workflow.js';
import { checkPeriod, originColumns } from '../domain/shared-item-columns.js';
import { ADOPTION_CHANGED } from '../resource.events.js';
import { AdoptionInputs } from './adoption-input.service.js';
import type {
  AddAdoptionEvidenceInput,
  AdoptionStepInput,
  AdoptProgrammeInput,
  DiscontinueAdoptionInput,
  PermitAdaptationInput,
  RecordAdoptionInput,
  UpdateAdoptionInput,
} from './adoption.inputs.js';
import { adoptionSubjectOf, readableAdoption, toAdoption } from './adoption.mapper.js';
import type { Adoption } from './adoption.models.js';
import { AdoptionRepository } from './adoption.repository.js';
import { AdoptionExists } from './adoption.results.js';
import type { AdoptionRow } from './adoption.rows.js';

/** What an act changes: columns, and perhaps the status. */
type Change = Record<string, ColumnValue>;

@Injectable()
export class AdoptionActs {
  constructor(
    private readonly adoptions: AdoptionRepository,
    private readonly inputs: AdoptionInputs,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Records the interest of an organisation. @throws Refused with AdoptionExists; Forbidden, NotFound, InputInvalid */
  adopt(actor: Actor, input: AdoptProgrammeInput): Promise<Adoption> {
    return this.unitOfWork.run(() => this.insert(actor, input, 'INTERESTED', { provenance: 'LIVE', source: null }));
  }

  /**
   * Records a use of the past, as far as it came. What the licence said then is not asked.
   * @throws Refused with AdoptionExists, or GuardFailed when it is in use without evidence; NotFound, InputInvalid
   */
  record(actor: Actor, input: RecordAdoptionInput): Promise<Adoption> {
    const production = this.configuration.values.NODE_ENV === 'production';
    if (input.provenance === 'LIVE') {
      throw InputInvalid.at('input.provenance', 'provenance', 'What happens now is told step by step.');
    }
    const origin = originColumns(input, true, production);
    const evidence = input.evidence ?? [];
    return this.unitOfWork.run(async () => {
      if (input.status === 'IN_USE' && evidence.length === 0) {
        refuseIfBlocked([describeGuard('EVIDENCE_MISSING', 'There is no evidence of the use: no file and no link.')]);
      }
      const { uuid } = await this.insert(actor, input, input.status, origin);
      const organisationId = uuidOf('Organisation', input.organisationId, ['input', 'organisationId']);
      for (const [index, piece] of evidence.entries()) {
        const path = ['input', 'evidence', String(index)];
        await this.adoptions.addEvidence(uuid, await this.inputs.evidence(actor, organisationId, piece, path));
      }
      return this.reread(actor, uuid);
    });
  }

  /** Changes language, place, period, reach or notes. @throws Stale, Refused, NotFound, InputInvalid */
  update(actor: Actor, input: UpdateAdoptionInput): Promise<Adoption> {
    return this.act(actor, input, 'UPDATE', async row => {
      const organisation = (await this.organisations.readMany(actor, [row.organisation_id])).get(row.organisation_id);
      const changes = await this.inputs.details(input, organisation?.country ?? null);
      checkDates({ ...row, ...changes });
      const standing = await this.adoptions.standing({
        organisationId: row.organisation_id,
        programmeId: row.programme_id,
        resourceId: row.resource_id,
        language: textOf('language' in changes ? changes['language'] : row.language),
        placeId: textOf('place_id' in changes ? changes['place_id'] : row.place_id),
      });
      if (standing && standing.id !== row.id) throw new Refused(new AdoptionExists(toAdoption(actor, standing)));
      return changes;
    });
  }

  /** Adds evidence. @throws Stale, Refused, NotFound, InputInvalid */
  addEvidence(actor: Actor, input: AddAdoptionEvidenceInput): Promise<Adoption> {
    return this.act(actor, input, 'ADD_EVIDENCE', async row => {
      const path = ['input', 'evidence'];
      const evidence = await this.inputs.evidence(actor, row.organisation_id, input.evidence, path);
      await this.adoptions.addEvidence(row.id, evidence);
      return {};
    });
  }

  /** Permits, as the owner, to adapt what has no clear licence. @throws Stale, Refused, NotFound */
  permit(actor: Actor, input: PermitAdaptationInput): Promise<Adoption> {
    return this.act(actor, input, 'PERMIT', async () => ({
      permitted_at: this.clock.now(),
      permission_note: input.note,
    }));
  }

  /** Takes the next step: PLAN, ADAPT, PILOT or USE. @throws Stale, Refused, NotFound */
  step(
    actor: Actor,
    input: AdoptionStepInput,
    action: Extract<AdoptionAction, 'PLAN' | 'ADAPT' | 'PILOT' | 'USE'>,
  ): Promise<Adoption> {
    return this.act(actor, input, action, async () => ({}));
  }

  /** Ends it. @throws Stale, Refused, NotFound */
  discontinue(actor: Actor, input: DiscontinueAdoptionInput): Promise<Adoption> {
    return this.act(actor, input, 'DISCONTINUE', async () => ({ discontinuation_reason: input.reason }));
  }

  private async insert(
    actor: Actor,
    input: AdoptProgrammeInput,
    status: AdoptionStatus,
    origin: { provenance: string; source: string | null },
  ): Promise<Adoption> {
    const organisation = await this.inputs.organisation(actor, input.organisationId);
    const { programmeId, resourceId } = await this.inputs.item(actor, input);
    const details = await this.inputs.details(input, organisation.country);
    checkDates({ starts_on: null, ends_on: null, ...details });
    const id = newUuid();
    const inserted = await this.adoptions.insert({
      id,
      programme_id: programmeId,
      resource_id: resourceId,
      organisation_id: organisation.uuid,
      status,
      country_code: organisation.country,
      ...details,
      ...origin,
      origin_id: originIdOf(input.originId),
    });
    if (!inserted) {
      const [language, placeId] = [input.language ?? null, textOf(details['place_id'])];
      const key = { organisationId: organisation.uuid, programmeId, resourceId, language, placeId };
      const standing = await this.adoptions.standing(key);
      if (!standing) throw new Error('An adoption was neither inserted nor found.');
      throw new Refused(new AdoptionExists(toAdoption(actor, standing)));
    }
    await this.adoptions.addStep(actor, id, status);
    return this.told(actor, id, 'adoption.adopted', true);
  }

  private act(
    actor: Actor,
    input: AdoptionStepInput,
    action: AdoptionAction,
    change: (row: AdoptionRow) => Promise<Change>,
  ): Promise<Adoption> {
    const id = uuidOf('Adoption', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.adoptions.lock(id);
      if (!row || !readableAdoption(actor, row)) throw new NotFound('Adoption', input.id);
      if (row.version !== input.expectedVersion) throw new Stale('The adoption');
      const subject = adoptionSubjectOf(row);
      refuseIfBlocked(adoptionWorkflow.blocking(subject, action, actor));
      const status = adoptionWorkflow.next(subject, action, actor);
      await this.adoptions.update(id, input.expectedVersion, { ...(await change(row)), status });
      if (status !== row.status) await this.adoptions.addStep(actor, id, status);
      return this.told(actor, id, `adoption.${action.toLowerCase()}`, status !== row.status);
    });
  }

  private async told(actor: Actor, id: string, action: string, moved: boolean): Promise<Adoption> {
    const found = await this.reread(actor, id);
    const { status, programme_id, organisation_id, version } = found.row;
    const [programme, organisation] = [idOf('Programme', programme_id), idOf('Organisation', organisation_id)];
    const details = { programme, organisation, status, version };
    await this.audit.record(actor, { action, subjectType: 'Adoption', subjectId: id, details });
    if (moved)
      await this.outbox.add(ADOPTION_CHANGED, found.id, { adoption: found.id, programme, organisation, status });
    return found;
  }

  private async reread(actor: Actor, id: string): Promise<Adoption> {
    const row = (await this.adoptions.byIds([id])).get(id);
    if (!row) throw new NotFound('Adoption', idOf('Adoption', id));
    return toAdoption(actor, row);
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function checkDates({ starts_on, ends_on }: { starts_on?: unknown; ends_on?: unknown }): void {
  checkPeriod(textOf(starts_on), textOf(ends_on), 'input.endsOn');
}
