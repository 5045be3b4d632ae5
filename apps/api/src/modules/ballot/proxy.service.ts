/** Proxies for a summit, and who holds the vote of a country. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { RuleSetService } from '../decision/index.js';
import { Organisation, OrganisationService } from '../organisation/index.js';
import { SummitReader } from '../summit/index.js';
import type { GiveProxyInput } from './contract/proxy.inputs.js';
import type { Proxy } from './contract/proxy.model.js';
import { isMember, isStaff } from './domain/ballot.policy.js';
import { PROXY_CONSTRAINTS } from './domain/constraints.js';
import { hasVote } from './domain/entitlement.js';
import { proxyDeadline, proxyGuards, proxyWorkflow } from './domain/proxy.workflow.js';
import { type GiftRow, ProxyRepository, type ProxyRow } from './persistence/proxy.repository.js';
import { subjectOf, toProxy } from './proxy.mapper.js';

/** How many proxies of one summit are listed at most. */
export const PROXIES_LISTED = 500;

@Injectable()
export class ProxyService {
  constructor(
    private readonly proxies: ProxyRepository,
    private readonly summits: SummitReader,
    private readonly ruleSets: RuleSetService,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The proxies that the actor may read: members and the secretariat all, others those that they gave or hold. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Proxy>> {
    const rows = [...(await this.proxies.byIds(ids)).values()].filter(row => mayRead(actor, row));
    return new Map(rows.map(row => [row.id, toProxy(row, this.clock.now())]));
  }

  /** The proxies that hold, by uuid of the summit. */
  async ofSummits(actor: Actor, summitIds: readonly string[]): Promise<Map<string, Proxy[]>> {
    const all = isStaff(actor) || isMember(actor);
    const rows = await this.proxies.ofSummits(
      summitIds,
      all ? null : (actingOrganisation(actor) ?? NOBODY),
      PROXIES_LISTED,
    );
    const of = (id: string) => rows.filter(row => row.summit_id === id).map(row => toProxy(row, this.clock.now()));
    return new Map(summitIds.map(id => [id, of(id)]));
  }

  /**
   * Gives the vote of the actor's organisation at a summit to another member that is accredited there.
   * @throws NotFound; InputInvalid; Refused with GuardFailed: deadline, cap, one level
   */
  give(actor: Actor, input: GiveProxyInput): Promise<Proxy> {
    const [giver, person] = representative(actor);
    return this.unitOfWork.run(async () => {
      const summit = await this.summits.facts(uuidOf('Summit', input.summitId, ['input', 'summitId']));
      if (!summit?.ruleSetId) throw new NotFound('Summit', input.summitId);
      const holder = (await this.organisations.existing(actor, input.holderId, ['input', 'holderId'])).uuid;
      if (holder === giver) throw InputInvalid.at('input.holderId', 'notItself', 'Name another organisation.');
      const rules = (await this.ruleSets.byId(summit.ruleSetId)).content;
      const row = await this.proxies.gift(summit.id, giver, holder);
      refuseIfBlocked(
        proxyGuards({
          now: this.clock.now(),
          deadline: proxyDeadline(summit.firstDay, summit.zone, rules.proxies.deadline),
          allowed: rules.proxies.allowed,
          giverMayVote: mayVote(row, 'giver', rules),
          holderMayVote: mayVote(row, 'holder', rules),
          holderAccredited: row.holder_accredited,
          giverHasGiven: row.giver_has_given,
          giverHolds: row.giver_holds,
          holderHasGiven: row.holder_has_given,
          held: row.slots.length,
          cap: rules.proxies.maxPerHolder,
        }),
      );
      const id = await this.proxies.insert(summit.id, giver, holder, freeSlot(row.slots), person);
      await this.record(actor, 'proxy.given', id, { summit: summit.id, giver, holder });
      return this.reread(actor, id);
    }, PROXY_CONSTRAINTS);
  }

  /** Takes a proxy back, until the deadline. @throws NotFound, Refused with GuardFailed */
  revoke(actor: Actor, asked: string): Promise<Proxy> {
    const id = uuidOf('Proxy', asked);
    const [, person] = representative(actor);
    return this.unitOfWork.run(async () => {
      const row = await this.proxies.lock(id);
      if (!row || !mayRead(actor, row)) throw new NotFound('Proxy', asked);
      refuseIfBlocked(proxyWorkflow.blocking(subjectOf(row, this.clock.now()), 'REVOKE', actor));
      await this.proxies.revoke(id, person);
      await this.record(actor, 'proxy.revoked', id, {});
      return this.reread(actor, id);
    });
  }

  /**
   * Names the member that is to hold the vote of the country of the actor's organisation. It holds it once all voting
   * members of the country name the same.
   * @throws NotFound; InputInvalid for one of another country
   */
  designate(actor: Actor, holderId: string): Promise<Organisation> {
    const [own, person] = representative(actor);
    return this.unitOfWork.run(async () => {
      const holder = await this.organisations.existing(actor, holderId, ['holderId']);
      const country = (await this.organisations.existing(actor, idOf('Organisation', own), [])).country;
      if (country === null || holder.country !== country) {
        throw InputInvalid.at('holderId', 'sameCountry', 'The holder of the vote of a country is one of its members.');
      }
      await this.proxies.designate(own, holder.uuid, country, person);
      const details = { holder: holder.uuid, country };
      await this.audit.record(actor, {
        action: 'countryVote.designated',
        subjectType: 'Organisation',
        subjectId: own,
        details,
      });
      return holder;
    });
  }

  private async reread(actor: Actor, id: string): Promise<Proxy> {
    const proxy = (await this.readMany(actor, [id])).get(id);
    if (!proxy) throw new Error('The proxy that was just written is gone.');
    return proxy;
  }

  private record(actor: Actor, action: string, subjectId: string, details: Record<string, string>): Promise<void> {
    return this.audit.record(actor, { action, subjectType: 'Proxy', subjectId, details });
  }
}

/** No organisation has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The lowest number that no proxy of the holder has. */
const freeSlot = (taken: readonly number[]): number =>
  Array.from({ length: taken.length + 1 }, (_, slot) => slot).find(slot => !taken.includes(slot)) ?? taken.length;

const mayRead = (actor: Actor, row: ProxyRow): boolean =>
  isStaff(actor) || isMember(actor) || [row.giver_id, row.holder_id].includes(actingOrganisation(actor) ?? '');

function representative(actor: Actor): [organisationId: string, personId: string] {
  const [organisation, person] = [actingOrganisation(actor), actingPerson(actor)];
  if (organisation === undefined || person === undefined) throw new Forbidden('This is done by a person for a member.');
  return [organisation, person];
}

const mayVote = (row: GiftRow, who: 'giver' | 'holder', rules: Parameters<typeof hasVote>[1]): boolean =>
  row[`${who}_status`] === 'ACTIVE' && row[`${who}_good`] === true && hasVote(row[`${who}_category`], rules);
