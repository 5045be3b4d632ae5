/** Calls of funders: read by everybody, entered by officers. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { isTimeZone } from '../../core/zone/index.js';
import { checkOrigin, OrganisationService } from '../organisation/index.js';
import type {
  FundingCallsArgs,
  RecordFundingCallInput,
  UpdateFundingCallInput,
} from './contract/funding-call.inputs.js';
import { type FundingCall, FundingCallConnection } from './contract/funding-call.model.js';
import { written } from './domain/written.js';
import { FUNDING_CONSTRAINTS } from './domain/constraints.js';
import { deadlineInstant } from './domain/deadline.js';
import { PARTNERS_ASKED } from './domain/funding.workflow.js';
import { CALL_CHANGED } from './funding.events.js';
import { toFundingCall } from './funding.mapper.js';
import { MandateTasks } from './mandate-tasks.js';
import { FundingApplicationRepository } from './persistence/funding-application.repository.js';
import { type CallColumns, FundingCallRepository } from './persistence/funding-call.repository.js';

const ORDER = 'DEADLINE';

@Injectable()
export class FundingCallService {
  constructor(
    private readonly calls: FundingCallRepository,
    private readonly applications: FundingApplicationRepository,
    private readonly tasks: MandateTasks,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Calls by uuid: everybody reads them. */
  async readMany(ids: readonly string[]): Promise<Map<string, FundingCall>> {
    const now = this.clock.now();
    return new Map([...(await this.calls.byIds(ids))].map(([id, row]) => [id, toFundingCall(row, now)]));
  }

  /** A page, the latest deadline first. @throws InputInvalid for ids and cursors that are none */
  async list({ filter, ...args }: FundingCallsArgs): Promise<FundingCallConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const funderId = filter?.funderId == null ? null : uuidOf('Organisation', filter.funderId, ['filter', 'funderId']);
    const place = after === null ? [null, null] : decodeCursor(ORDER, ['timestamptz', 'uuid'], after);
    const rows = await this.calls.page({ funderId, open: filter?.open ?? null }, place, size + 1);
    const keys = new Map(rows.map(row => [row.id, row.key]));
    const shown = rows.map(row => toFundingCall(row, this.clock.now()));
    const key = ({ uuid }: FundingCall) => keys.get(uuid) ?? [];
    return Object.assign(new FundingCallConnection(), pageOf(shown, { size, after, order: ORDER, key }));
  }

  /** Enters a call. @throws InputInvalid, NotFound for an unknown funder */
  record(actor: Actor, input: RecordFundingCallInput): Promise<FundingCall> {
    return this.unitOfWork.run(async () => {
      const id = await this.calls.insert(actor, await this.columnsOf(actor, input));
      return this.told(actor, id, 'fundingCall.record');
    }, FUNDING_CONSTRAINTS);
  }

  /** Writes a call anew; what it said before is kept, and partners are asked by its new deadline. @throws Stale, InputInvalid, NotFound */
  update(actor: Actor, input: UpdateFundingCallInput): Promise<FundingCall> {
    const id = uuidOf('FundingCall', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const before = (await this.calls.byIds([id])).get(id);
      if (!before) throw new NotFound('FundingCall', input.id);
      await this.calls.update(actor, id, input.expectedVersion, await this.columnsOf(actor, input));
      if (before.deadline_on !== input.deadlineOn) {
        await this.tasks.keep(await this.applications.lockOfCall(id, PARTNERS_ASKED));
      }
      return this.told(actor, id, 'fundingCall.update');
    }, FUNDING_CONSTRAINTS);
  }

  private async columnsOf(actor: Actor, input: RecordFundingCallInput): Promise<CallColumns> {
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    if (!isTimeZone(input.zone)) throw InputInvalid.at('input.zone', 'timeZone', 'This is no IANA time zone.');
    const deadline = { day: input.deadlineOn, time: input.deadlineTime, zone: input.zone };
    return {
      funder_id: (await this.organisations.existing(actor, input.funderId, ['input', 'funderId'])).uuid,
      title: written('title', input.title),
      reference: input.reference ?? null,
      url: input.url ?? null,
      opens_on: input.opensOn ?? null,
      deadline_on: deadline.day,
      deadline_time: deadline.time,
      zone: deadline.zone,
      deadline_at: deadlineInstant(deadline),
      currency: input.currency,
      max_grant: input.maxGrant ?? null,
      countries: input.eligibleCountries ?? [],
      third_countries: input.thirdCountries ?? 'EXCLUDED',
      identifier: input.identifier ?? 'NONE',
      provenance: input.provenance ?? 'LIVE',
      source: input.source ?? null,
    };
  }

  private async told(actor: Actor, id: string, action: string): Promise<FundingCall> {
    await this.audit.record(actor, { action, subjectType: 'FundingCall', subjectId: id });
    const call = idOf('FundingCall', id);
    await this.outbox.add(CALL_CHANGED, call, { call });
    const found = (await this.readMany([id])).get(id);
    if (!found) throw new NotFound('FundingCall', call);
    return found;
  }
}
