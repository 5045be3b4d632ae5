/** Reads applications for funding. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { NotFound } from '../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import {
  type FundingApplication,
  FundingApplicationConnection,
  FundingEvent,
} from './contract/funding-application.model.js';
import type { FundingApplicationsArgs } from './contract/funding-step.inputs.js';
import { listScope, mayRead } from './domain/funding.policy.js';
import { FUNDING_ACTIONS } from './domain/funding.workflow.js';
import { subjectOf, toFundingApplication } from './funding.mapper.js';
import { FundingApplicationRepository } from './persistence/funding-application.repository.js';
import type { FundingApplicationRow, FundingEventRow } from './persistence/funding.rows.js';

const ORDER = 'BEGUN';

@Injectable()
export class FundingApplicationService {
  constructor(
    private readonly applications: FundingApplicationRepository,
    private readonly clock: Clock,
  ) {}

  /** The applications that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, FundingApplication>> {
    const now = this.clock.now();
    const rows = [...(await this.applications.byIds(ids)).values()];
    return new Map(
      rows
        .filter(row => mayRead(actor, subjectOf(row, now)))
        .map(row => [row.id, toFundingApplication(actor, row, now)]),
    );
  }

  /** One that was just written. @throws NotFound */
  async shown(actor: Actor, id: string): Promise<FundingApplication> {
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('FundingApplication', idOf('FundingApplication', id));
    return found;
  }

  /** A page, what was begun last first. @throws InputInvalid for ids and cursors that are none */
  async list(actor: Actor, { filter, ...args }: FundingApplicationsArgs): Promise<FundingApplicationConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const { callId, organisationId, state } = filter ?? {};
    const query = {
      ...listScope(actor),
      callId: callId == null ? null : uuidOf('FundingCall', callId, ['filter', 'callId']),
      organisationId:
        organisationId == null ? null : uuidOf('Organisation', organisationId, ['filter', 'organisationId']),
      states: state ?? null,
    };
    const place = after === null ? null : (decodeCursor(ORDER, ['uuid'], after)[0] ?? null);
    const shown = this.toModels(actor, await this.applications.page(query, place, size + 1));
    const key = ({ uuid }: FundingApplication) => [uuid];
    return Object.assign(new FundingApplicationConnection(), pageOf(shown, { size, after, order: ORDER, key }));
  }

  /** Those with each of many organisations in the consortium. */
  async ofOrganisations(actor: Actor, ids: readonly string[]): Promise<Map<string, FundingApplication[]>> {
    const found = await this.applications.ofOrganisations(listScope(actor), ids);
    return new Map([...found].map(([id, rows]) => [id, this.toModels(actor, rows)]));
  }

  /** What was done to applications, the latest first. The caller has seen to it who may read it. */
  async history(ids: readonly string[]): Promise<Map<string, FundingEvent[]>> {
    const found = await this.applications.events(ids);
    return new Map([...found].map(([id, rows]) => [id, rows.map(toEvent)]));
  }

  private toModels(actor: Actor, rows: readonly FundingApplicationRow[]): FundingApplication[] {
    return rows.map(row => toFundingApplication(actor, row, this.clock.now()));
  }
}

const toEvent = ({ action, reason, occurred_at }: FundingEventRow): FundingEvent =>
  Object.assign(new FundingEvent(), {
    action: action in FUNDING_ACTIONS ? (action as FundingEvent['action']) : null,
    reason,
    occurredAt: occurred_at,
  });
