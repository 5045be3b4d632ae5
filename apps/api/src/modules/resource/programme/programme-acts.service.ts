/** The acts on programmes: who shares one, changes it, and takes it through its life. */
import type { EventType } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { Configuration } from '../../../core/config/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import { idOf, newUuid, originIdOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { slugify, withSuffix } from '../../../core/text/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { SearchIndex } from '../catalogue/search-index.js';
import { RESOURCE_CONSTRAINTS } from '../domain/constraints.js';
import { mayRead, mayShareFor } from '../domain/programme.policy.js';
import { type ProgrammeAction, programmeWorkflow } from '../domain/programme.workflow.js';
import { checkPeriod, originColumns } from '../domain/shared-item-columns.js';
import { PROGRAMME_RELEASED, PROGRAMME_SHARED, PROGRAMME_UPDATED, PROGRAMME_WITHDRAWN } from '../resource.events.js';
import { nameColumns, programmeColumns } from './programme-columns.js';
import type {
  DevelopItemInput,
  ItemStepInput,
  ProgrammePartnerInput,
  ShareProgrammeInput,
  UpdateProgrammeInput,
  WithdrawItemInput,
} from './programme.inputs.js';
import { subjectOf, toProgramme } from './programme.mapper.js';
import type { Programme } from './programme.model.js';
import { type Partner, ProgrammeRepository } from './programme.repository.js';
import type { ProgrammeRow } from './programme.rows.js';

@Injectable()
export class ProgrammeActs {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly organisations: OrganisationService,
    private readonly index: SearchIndex,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Enters a programme.
   * @param wantedSlug for records that bring their own; made from the name when left out
   * @throws InputInvalid; Forbidden for another's programme; NotFound for an unknown owner; Refused when it is to be
   *   available and has no website
   */
  share(actor: Actor, input: ShareProgrammeInput, wantedSlug?: string): Promise<Programme> {
    return this.unitOfWork.run(async () => {
      const owner = await this.owner(actor, input.ownerId ?? null);
      const production = this.configuration.values.NODE_ENV === 'production';
      const origin = originColumns(input, actor.kind === 'OFFICER' || actor.kind === 'SYSTEM', production);
      const status = input.status ?? 'PLANNED';
      const nothing = 'It has neither a website nor a resource that is available.';
      if (status === 'AVAILABLE' && input.website == null) refuseIfBlocked([describeGuard('NOTHING_TO_USE', nothing)]);
      checkPeriod(input.startedOn ?? null, input.endedOn ?? null, 'input.endedOn');
      const id = newUuid();
      await this.programmes.insert({
        id,
        adaptation: 'ASK',
        ...programmeColumns(input),
        ...nameColumns(input.name),
        ...origin,
        slug: await this.freeSlug(wantedSlug ?? input.name),
        owner_id: owner,
        status,
      });
      await this.programmes.setPartners(id, await this.partners(actor, owner, input.partners ?? []));
      return this.written(actor, id, 'programme.shared', status === 'PLANNED' ? null : PROGRAMME_SHARED);
    }, RESOURCE_CONSTRAINTS);
  }

  /** Changes what the record says. @throws Stale, Refused, NotFound, InputInvalid */
  update(actor: Actor, input: UpdateProgrammeInput): Promise<Programme> {
    return this.act(actor, input, 'UPDATE', PROGRAMME_UPDATED, async row => {
      const changes = programmeColumns(input);
      const period = { started_on: row.started_on, ended_on: row.ended_on, ...changes };
      checkPeriod(textOf(period.started_on), textOf(period.ended_on), 'input.endedOn');
      if (input.name != null && input.name !== row.name) Object.assign(changes, await this.renamed(row, input.name));
      if (input.partners !== undefined) {
        await this.programmes.setPartners(row.id, await this.partners(actor, row.owner_id, input.partners ?? []));
      }
      return changes;
    });
  }

  /** Begins to make it. @throws Stale, Refused, NotFound, InputInvalid */
  develop(actor: Actor, input: DevelopItemInput): Promise<Programme> {
    return this.act(actor, input, 'DEVELOP', PROGRAMME_SHARED, async () => ({
      status: 'IN_DEVELOPMENT',
      ...(input.originId != null && { origin_id: originIdOf(input.originId) }),
    }));
  }

  /** Offers it. @throws Stale, Refused, NotFound */
  release(actor: Actor, input: ItemStepInput): Promise<Programme> {
    return this.act(actor, input, 'RELEASE', PROGRAMME_RELEASED, async () => ({ status: 'AVAILABLE' }));
  }

  /** Offers it no longer. @throws Stale, Refused, NotFound */
  withdraw(actor: Actor, input: WithdrawItemInput): Promise<Programme> {
    return this.act(actor, input, 'WITHDRAW', PROGRAMME_WITHDRAWN, async () => ({
      status: 'WITHDRAWN',
      withdrawal_reason: input.reason,
    }));
  }

  private act(
    actor: Actor,
    input: { id: string; expectedVersion: number },
    action: ProgrammeAction,
    event: EventType,
    change: (row: ProgrammeRow) => Promise<Record<string, ColumnValue>>,
  ): Promise<Programme> {
    const id = uuidOf('Programme', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.programmes.lock(id);
      if (!row || !mayRead(actor, { ownerId: row.owner_id, status: row.status })) {
        throw new NotFound('Programme', input.id);
      }
      if (row.version !== input.expectedVersion) throw new Stale('The programme');
      refuseIfBlocked(programmeWorkflow.blocking(subjectOf(row), action, actor));
      const changes = await change(row);
      await this.programmes.update(id, input.expectedVersion, changes);
      const told = row.status !== 'PLANNED' || (changes['status'] ?? 'PLANNED') !== 'PLANNED';
      return this.written(actor, id, `programme.${action.toLowerCase()}`, told ? event : null);
    }, RESOURCE_CONSTRAINTS);
  }

  /** What follows every change: languages, search, the ledger, the audit log, and the event for the outside. */
  private async written(actor: Actor, id: string, action: string, event: EventType | null): Promise<Programme> {
    await this.programmes.refreshOffered(id);
    const row = (await this.programmes.byIds([id])).get(id);
    if (!row) throw new NotFound('Programme', idOf('Programme', id));
    await this.index.programme(row);
    await this.programmes.keepRevision(actor, row);
    const [programme, organisation] = [idOf('Programme', id), idOf('Organisation', row.owner_id)];
    await this.audit.record(actor, {
      action,
      subjectType: 'Programme',
      subjectId: id,
      details: { organisation, version: row.version, status: row.status },
    });
    if (event !== null) await this.outbox.add(event, programme, { programme, organisation, status: row.status });
    return toProgramme(row);
  }

  private async owner(actor: Actor, asked: string | null): Promise<string> {
    const owner =
      asked === null
        ? actingOrganisation(actor)
        : (await this.organisations.existing(actor, asked, ['input', 'ownerId'])).uuid;
    if (owner === undefined)
      throw InputInvalid.at('input.ownerId', 'ownerNeeded', 'Name the organisation that shares it.');
    if (!mayShareFor(actor, owner)) throw new Forbidden('Members share in their own name; the secretariat for any.');
    return owner;
  }

  private async partners(actor: Actor, owner: string, given: readonly ProgrammePartnerInput[]): Promise<Partner[]> {
    const ids = given.map(({ organisationId }, index) =>
      uuidOf('Organisation', organisationId, ['input', 'partners', String(index), 'organisationId']),
    );
    const found = await this.organisations.readMany(actor, ids);
    const partners = given.map(({ role }, index) => {
      const organisation = found.get(ids[index] ?? '');
      const path = ['input', 'partners', String(index), 'organisationId'];
      if (!organisation) throw InputInvalid.at(path, 'unknownOrganisation', 'The register knows no such organisation.');
      if (organisation.uuid === owner) throw InputInvalid.at(path, 'notTheOwner', 'The owner is no partner of itself.');
      return { organisationId: organisation.uuid, role };
    });
    // Two that were named may have become one organisation since.
    return [...new Map(partners.map(partner => [partner.organisationId, partner])).values()];
  }

  private async renamed(row: ProgrammeRow, name: string): Promise<Record<string, string>> {
    if (slugify(name, 'programme') === row.slug) return nameColumns(name);
    await this.programmes.keepFormerSlug(row.slug, row.id);
    return { ...nameColumns(name), slug: await this.freeSlug(name) };
  }

  private async freeSlug(name: string): Promise<string> {
    const slug = slugify(name, 'programme');
    const taken = await this.programmes.slugsLike(slug);
    for (let number = 1; ; number += 1) {
      const candidate = withSuffix(slug, number);
      if (!taken.has(candidate)) return candidate;
    }
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
