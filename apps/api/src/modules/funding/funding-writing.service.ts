/** Begins and writes applications for funding: ideas, those of the past, their consortia. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Configuration } from '../../core/config/index.js';
import { type ColumnValue, UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { originIdOf, uuidOf } from '../../core/ids/index.js';
import { checkOrigin, checkPast, OrganisationService } from '../organisation/index.js';
import type {
  ConsortiumPartnerInput,
  RemoveConsortiumPartnerInput,
  SetConsortiumPartnerInput,
  StartFundingApplicationInput,
  UpdateFundingApplicationInput,
} from './contract/funding-application.inputs.js';
import type { FundingApplication } from './contract/funding-application.model.js';
import { CONSORTIUM_LIMIT, type RecordFundingApplicationInput } from './contract/funding-step.inputs.js';
import { sharesOf } from './domain/consortium.js';
import { FUNDING_CONSTRAINTS } from './domain/constraints.js';
import { written } from './domain/written.js';
import { FundingActs } from './funding-acts.js';
import { FundingApplicationService } from './funding-application.service.js';
import { FundingCallService } from './funding-call.service.js';
import { FundingApplicationRepository, type NewPartner } from './persistence/funding-application.repository.js';

@Injectable()
export class FundingWriting {
  constructor(
    private readonly applications: FundingApplicationRepository,
    private readonly reading: FundingApplicationService,
    private readonly calls: FundingCallService,
    private readonly acts: FundingActs,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Writes an idea down; it belongs to the organisation for which the actor acts. @throws InputInvalid, NotFound */
  start(actor: Actor, input: StartFundingApplicationInput): Promise<FundingApplication> {
    return this.unitOfWork.run(async () => {
      const id = await this.applications.insert({
        ...(await this.common(actor, input)),
        ...{ state: 'IDEA', provenance: 'LIVE', source: null },
      });
      await this.acts.record(actor, id, 'START_IDEA', { from: null, reason: null, organisationId: null });
      return this.reading.shown(actor, id);
    });
  }

  /** Enters one of the past, as far as it is known. @throws InputInvalid, NotFound */
  recordPast(actor: Actor, input: RecordFundingApplicationInput): Promise<FundingApplication> {
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    if (input.provenance === 'LIVE') {
      throw InputInvalid.at('input.provenance', 'provenance', 'What happens now is told step by step.');
    }
    checkPast('submittedOn', input.submittedOn, this.clock.today());
    checkPast('decidedOn', input.decidedOn, this.clock.today());
    checkShares(input);
    return this.unitOfWork.run(async () => {
      const id = await this.applications.insert({
        ...(await this.common(actor, input)),
        ...{ state: input.state, currency: input.currency ?? null, total: input.total ?? null },
        ...{ awarded: input.awarded ?? null, reference: input.reference ?? null },
        ...{ submitted_on: input.submittedOn ?? null, decided_on: input.decidedOn ?? null },
        ...{ provenance: input.provenance, source: input.source ?? null },
      });
      for (const [index, partner] of input.partners.entries()) {
        await this.applications.setPartner(
          id,
          await this.partnerOf(actor, partner, ['input', 'partners', String(index)]),
        );
      }
      await this.acts.record(actor, id, 'RECORD', { from: null, reason: null, organisationId: null });
      return this.reading.shown(actor, id);
    }, FUNDING_CONSTRAINTS);
  }

  /** Writes title, call, currency or total anew. @throws Stale, Refused, NotFound, InputInvalid */
  update(actor: Actor, input: UpdateFundingApplicationInput): Promise<FundingApplication> {
    return this.acts.perform(actor, input, 'EDIT', async row => {
      const { title, summary, currency, total, callId } = input;
      const call = callId === undefined ? undefined : await this.callId(callId);
      const columns: Record<string, ColumnValue> = {
        ...(title != null && { title: written('title', title) }),
        ...(summary !== undefined && { summary: written('summary', summary ?? []) }),
        ...(call !== undefined && { call_id: call }),
        ...(currency !== undefined && { currency }),
        ...(total !== undefined && { total }),
      };
      const others =
        (call !== undefined && call !== row.call_id) || (currency !== undefined && currency !== row.currency);
      if (others) await this.applications.newTerms(row.id);
      return { columns };
    });
  }

  /** Takes an organisation in, or writes its part anew. @throws Stale, Refused, NotFound, InputInvalid */
  setPartner(actor: Actor, input: SetConsortiumPartnerInput): Promise<FundingApplication> {
    return this.acts.perform(actor, input, 'SET_PARTNER', async row => {
      const partner = await this.partnerOf(actor, input, ['input']);
      const standing = row.partners.find(one => one.organisation_id === partner.organisationId);
      if (!standing && row.partners.length >= CONSORTIUM_LIMIT) {
        throw InputInvalid.at(
          'input.organisationId',
          'arrayMaxSize',
          `A consortium has up to ${String(CONSORTIUM_LIMIT)} organisations.`,
        );
      }
      const organisationId = standing?.stored_id ?? partner.organisationId;
      await this.applications.setPartner(row.id, { ...partner, organisationId });
      if (!standing) await this.applications.afterReturn(row.id, organisationId);
      return { organisationId };
    });
  }

  /** Takes an organisation out. @throws Stale, Refused, NotFound */
  removePartner(actor: Actor, input: RemoveConsortiumPartnerInput): Promise<FundingApplication> {
    return this.acts.perform(actor, input, 'REMOVE_PARTNER', async row => {
      const asked = uuidOf('Organisation', input.organisationId, ['input', 'organisationId']);
      const standing = row.partners.find(one => one.organisation_id === asked);
      if (!standing) throw new NotFound('Organisation', input.organisationId);
      await this.applications.removePartner(row.id, standing.stored_id);
      return { organisationId: standing.stored_id };
    });
  }

  private async common(actor: Actor, { title, summary, callId, originId }: StartFundingApplicationInput) {
    return {
      origin_id: originIdOf(originId),
      title: written('title', title),
      summary: written('summary', summary ?? []),
      call_id: await this.callId(callId ?? null),
      recorded_by_organisation_id: actingOrganisation(actor) ?? null,
    };
  }

  private async callId(asked: string | null): Promise<string | null> {
    if (asked === null) return null;
    const id = uuidOf('FundingCall', asked, ['input', 'callId']);
    if (!(await this.calls.readMany([id])).has(id)) throw new NotFound('FundingCall', asked);
    return id;
  }

  private async partnerOf(actor: Actor, input: ConsortiumPartnerInput, path: readonly string[]): Promise<NewPartner> {
    const organisation = await this.organisations.existing(actor, input.organisationId, [...path, 'organisationId']);
    const { role, pic = null, oid = null, share } = input;
    return { organisationId: organisation.uuid, role, pic, oid, share: share ?? '0' };
  }
}

/** Shares of the past are known altogether or not at all. */
function checkShares({ total, partners }: RecordFundingApplicationInput): void {
  const sum = sharesOf(partners.map(({ share }) => ({ share: BigInt(share ?? '0') })));
  if (sum !== 0n && (total == null || sum !== BigInt(total))) {
    throw InputInvalid.at('input.partners', 'shares', 'The shares sum to the total, or are left out.');
  }
}
