/** Records how organisations stand to each other and to the network. */
import { Injectable } from '@nestjs/common';
import type { RelationType } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { impreciseDate } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { ORGANISATION_CONSTRAINTS } from '../domain/constraints.js';
import { OrganisationService } from '../organisation.service.js';
import type { RelateOrganisationsInput, RelateToNetworkInput } from './relation.inputs.js';
import { NetworkRelation, OrganisationRelation } from './relation.models.js';
import { type NetworkRelationRow, RelationRepository, type RelationRow } from './relation.repository.js';

/** Relations that never run in a circle. */
const ACYCLIC: ReadonlySet<RelationType> = new Set<RelationType>(['UMBRELLA_OF', 'SUCCESSOR_OF']);

@Injectable()
export class RelationService {
  constructor(
    private readonly relations: RelationRepository,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Relates two organisations. @throws NotFound, InputInvalid (`notItself`, `dateOrder`, `relationOnce`, `circle`) */
  relate(actor: Actor, input: RelateOrganisationsInput): Promise<OrganisationRelation> {
    return this.unitOfWork.run(async () => {
      const row = {
        from_id: await this.existing(actor, input.fromId, 'fromId'),
        to_id: await this.existing(actor, input.toId, 'toId'),
        type: input.type,
        valid_from: input.validFrom ?? null,
        valid_to: input.validTo ?? null,
        source: input.source ?? null,
      };
      if (row.from_id === row.to_id) {
        throw InputInvalid.at('input.toId', 'notItself', 'An organisation cannot relate to itself.');
      }
      if (ACYCLIC.has(input.type) && (await this.relations.closesCircle(row))) {
        throw InputInvalid.at('input.toId', 'circle', `${input.type} would run in a circle.`);
      }
      const recorded = await this.relations.insert(row);
      const details = { from: row.from_id, to: row.to_id, type: row.type };
      const act = {
        action: 'organisation.related',
        subjectType: 'OrganisationRelation',
        subjectId: recorded.id,
        details,
      };
      await this.audit.record(actor, act);
      return toRelation(recorded);
    }, ORGANISATION_CONSTRAINTS);
  }

  /** Relates an organisation to the network. @throws NotFound, InputInvalid (`dateOrder`, `relationOnce`) */
  relateToNetwork(actor: Actor, input: RelateToNetworkInput): Promise<NetworkRelation> {
    return this.unitOfWork.run(async () => {
      const recorded = await this.relations.insertNetwork({
        organisation_id: await this.existing(actor, input.organisationId, 'organisationId'),
        kind: input.kind,
        since: input.since ?? null,
        until: input.until ?? null,
        source: input.source ?? null,
      });
      const details = { organisation: recorded.organisation_id, kind: recorded.kind };
      const act = {
        action: 'organisation.relatedToNetwork',
        subjectType: 'NetworkRelation',
        subjectId: recorded.id,
        details,
      };
      await this.audit.record(actor, act);
      return toNetworkRelation(recorded);
    }, ORGANISATION_CONSTRAINTS);
  }

  private async existing(actor: Actor, asked: string, field: string): Promise<string> {
    return (await this.organisations.existing(actor, asked, ['input', field])).uuid;
  }
}

export const toRelation = (row: RelationRow): OrganisationRelation =>
  Object.assign(new OrganisationRelation(), {
    id: idOf('OrganisationRelation', row.id),
    type: row.type,
    validFrom: impreciseDate(row.valid_from),
    validTo: impreciseDate(row.valid_to),
    source: row.source,
    fromUuid: row.from_id,
    toUuid: row.to_id,
  });

export const toNetworkRelation = (row: NetworkRelationRow): NetworkRelation =>
  Object.assign(new NetworkRelation(), {
    id: idOf('NetworkRelation', row.id),
    kind: row.kind,
    since: impreciseDate(row.since),
    until: impreciseDate(row.until),
    source: row.source,
  });
