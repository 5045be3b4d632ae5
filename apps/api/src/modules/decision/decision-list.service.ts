/** The list of decisions, newest first. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { decodeCursor, type KeyPart, pageOf, pageSize } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { OrganisationService } from '../organisation/index.js';
import { type Decision, DecisionConnection } from './contract/decision.model.js';
import type { DecisionsArgs } from './contract/decisions.args.js';
import { toDecision } from './decision.mapper.js';
import { listScope } from './domain/decision.policy.js';
import { DecisionRepository } from './persistence/decision.repository.js';

const ORDER = 'DECIDED';
const keyOf = ({ decidedOn, uuid }: Decision): KeyPart[] => [decidedOn.value, uuid];

@Injectable()
export class DecisionList {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /** A page of those that the actor may read. @throws InputInvalid for ids and cursors that are none */
  async list(actor: Actor, args: DecisionsArgs): Promise<DecisionConnection> {
    const { subject, body, outcome, provenance, organisationId, summitId } = args.filter ?? {};
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? null : decodeCursor(ORDER, ['text', 'uuid'], after);
    const rows = await this.decisions.page({
      scope: listScope(actor),
      subject: subject ?? null,
      body: body ?? null,
      outcome: outcome ?? null,
      provenance: provenance ?? null,
      organisationId: organisationId == null ? null : await this.surviving(actor, organisationId),
      summitId: summitId == null ? null : uuidOf('Summit', summitId, ['filter', 'summitId']),
      after: place && [place[0] ?? '', place[1] ?? ''],
      limit: size + 1,
    });
    const decisions = rows.map(row => toDecision(actor, row));
    return Object.assign(new DecisionConnection(), pageOf(decisions, { size, after, order: ORDER, key: keyOf }));
  }

  /** The organisation that a filter names, as it is now. One that the actor may not read finds nothing. */
  private async surviving(actor: Actor, id: string): Promise<string> {
    const uuid = uuidOf('Organisation', id, ['filter', 'organisationId']);
    return (await this.organisations.readMany(actor, [uuid])).get(uuid)?.uuid ?? NOBODY;
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
