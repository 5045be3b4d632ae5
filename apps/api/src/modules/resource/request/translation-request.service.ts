/** Requests for translations: who would like what in which language, and how much each is wanted. */
import { Injectable } from '@nestjs/common';
import { type Actor, audienceOf, redact, sees } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { NotFound, Refused } from '../../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { AdoptionInputs } from '../adoption/adoption-input.service.js';
import { translationRequestWorkflow } from '../domain/adoption.workflow.js';
import { listScope } from '../domain/programme.policy.js';
import type {
  RequestTranslationInput,
  TranslationDemandArgs,
  TranslationRequestsArgs,
} from './translation-request.inputs.js';
import {
  TranslationDemand,
  TranslationDemandConnection,
  TranslationRequest,
  TranslationRequestConnection,
} from './translation-request.models.js';
import {
  type DemandRow,
  TranslationRequestRepository,
  type TranslationRequestRow,
} from './translation-request.repository.js';
import { TranslationRequested } from './translation-request.results.js';

const DEMAND_ORDER = 'TRANSLATION_DEMAND';
const ORDER = 'TRANSLATION_REQUEST';

@Injectable()
export class TranslationRequests {
  constructor(
    private readonly requests: TranslationRequestRepository,
    private readonly inputs: AdoptionInputs,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** The requests that the actor may read, by uuid: members of the network all, others their own. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, TranslationRequest>> {
    const rows = [...(await this.requests.byIds(ids)).values()];
    return new Map(rows.filter(row => readable(actor, row)).map(row => [row.id, toRequest(actor, row)]));
  }

  /**
   * Asks for a translation.
   * @throws Refused with TranslationRequested when the organisation asks for it already, with GuardFailed when it is
   *   offered in that language; Forbidden, NotFound, InputInvalid
   */
  request(actor: Actor, input: RequestTranslationInput): Promise<TranslationRequest> {
    return this.unitOfWork.run(async () => {
      const organisation = await this.inputs.organisation(actor, input.organisationId);
      const { programmeId, resourceId, languages } = await this.inputs.item(actor, input);
      if (languages.includes(input.language)) {
        refuseIfBlocked([describeGuard('LANGUAGE_OFFERED', 'It is offered in this language already.')]);
      }
      const wanted = {
        programmeId,
        resourceId,
        language: input.language,
        organisationId: organisation.uuid,
        note: input.note ?? null,
        provenance: organisation.provenance === 'FICTITIOUS' ? ('FICTITIOUS' as const) : ('LIVE' as const),
      };
      const id = await this.requests.insert(wanted);
      if (id === undefined) {
        const standing = await this.requests.standing(wanted);
        if (!standing) throw new Error('A request for a translation was neither inserted nor found.');
        throw new Refused(new TranslationRequested(toRequest(actor, standing)));
      }
      await this.record(actor, 'requested', id, organisation.uuid);
      return this.reread(actor, id);
    });
  }

  /** Takes a request back. @throws NotFound, Refused */
  withdraw(actor: Actor, asked: string): Promise<TranslationRequest> {
    const id = uuidOf('TranslationRequest', asked);
    return this.unitOfWork.run(async () => {
      const row = await this.requests.lock(id);
      if (!row || !readable(actor, row)) throw new NotFound('TranslationRequest', asked);
      const subject = { state: stateOf(row), organisationId: row.organisation_id };
      refuseIfBlocked(translationRequestWorkflow.blocking(subject, 'WITHDRAW', actor));
      await this.requests.withdraw(id);
      await this.record(actor, 'withdrawn', id, row.organisation_id);
      return this.reread(actor, id);
    });
  }

  /** A page of what is wanted, the most wanted first. @throws InputInvalid */
  async demand(actor: Actor, args: TranslationDemandArgs): Promise<TranslationDemandConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? null : decodeCursor(DEMAND_ORDER, ['integer', 'text'], after);
    const { programmes, languages } = filtersOf(args);
    const rows = await this.requests.demand(programmes, languages, listScope(actor), place, size + 1);
    const page = pageOf(rows.map(toDemand), { size, after, order: DEMAND_ORDER, key: ({ key }) => key });
    return Object.assign(new TranslationDemandConnection(), page);
  }

  /** A page of the requests that stand, the newest first. @throws InputInvalid */
  async list(actor: Actor, args: TranslationRequestsArgs): Promise<TranslationRequestConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? null : decodeCursor(ORDER, ['timestamptz', 'uuid'], after);
    const { programmes, languages } = filtersOf(args);
    const rows = await this.requests.page(programmes, languages, place, size + 1);
    const keys = new Map(rows.map(row => [row.id, row.key]));
    const found = rows.map(row => toRequest(actor, row));
    const page = pageOf(found, { size, after, order: ORDER, key: ({ uuid }) => keys.get(uuid) ?? [] });
    return Object.assign(new TranslationRequestConnection(), page);
  }

  private async record(actor: Actor, what: string, subjectId: string, organisationId: string): Promise<void> {
    const details = { organisation: idOf('Organisation', organisationId) };
    const action = `translationRequest.${what}`;
    await this.audit.record(actor, { action, subjectType: 'TranslationRequest', subjectId, details });
  }

  private async reread(actor: Actor, id: string): Promise<TranslationRequest> {
    const row = (await this.requests.byIds([id])).get(id);
    if (!row) throw new NotFound('TranslationRequest', idOf('TranslationRequest', id));
    return toRequest(actor, row);
  }
}

const filtersOf = ({ filter }: TranslationDemandArgs) => ({
  programmes: filter?.programme?.map((id, at) => uuidOf('Programme', id, ['filter', 'programme', String(at)])) ?? null,
  languages: filter?.language ?? null,
});

const readable = (actor: Actor, { organisation_id }: TranslationRequestRow): boolean =>
  sees(audienceOf(actor, organisation_id), 'MEMBER');

const stateOf = ({ withdrawn_at }: TranslationRequestRow) =>
  withdrawn_at === null ? ('REQUESTED' as const) : ('WITHDRAWN' as const);

const toRequest = (actor: Actor, row: TranslationRequestRow): TranslationRequest =>
  redact(
    Object.assign(new TranslationRequest(), {
      id: idOf('TranslationRequest', row.id),
      uuid: row.id,
      programmeUuid: row.programme_id,
      resourceUuid: row.resource_id,
      organisationUuid: row.organisation_id,
      language: row.language,
      state: stateOf(row),
      note: row.note,
      requestedAt: row.requested_at,
      withdrawnAt: row.withdrawn_at,
    }),
    audienceOf(actor, row.organisation_id),
  );

const toDemand = (row: DemandRow): TranslationDemand =>
  Object.assign(new TranslationDemand(), {
    programmeUuid: row.programme_id,
    resourceUuid: row.resource_id,
    language: row.language,
    requests: row.requests,
    since: row.since,
    key: [row.requests, row.place] as [number, string],
  });
