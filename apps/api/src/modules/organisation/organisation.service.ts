/** Reads organisations, and changes their profile, names and lifecycle. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { checkPartialDateRange, parsePartialDate } from '../../core/civil-date/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound } from '../../core/errors/index.js';
import { newUuid, uuidOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { foldText } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type {
  DissolveOrganisationInput,
  RegisterOrganisationInput,
  RenameOrganisationInput,
  UpdateOrganisationInput,
} from './contract/organisation.inputs.js';
import type { Organisation } from './contract/organisation.model.js';
import { checkOrigin } from './domain/check-record.js';
import { mayRead } from './domain/organisation.policy.js';
import { type OrganisationAction, organisationWorkflow } from './domain/organisation.workflow.js';
import { ORGANISATION_CONSTRAINTS } from './domain/constraints.js';
import { profileColumns } from './domain/profile-columns.js';
import { toOrganisation } from './organisation.mapper.js';
import { OrganisationNaming } from './organisation-naming.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import type { OrganisationRow } from './persistence/organisation.rows.js';

@Injectable()
export class OrganisationService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly naming: OrganisationNaming,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly configuration: Configuration,
  ) {}

  /** The organisations that the actor may read, by the uuid that was asked for. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Organisation>> {
    const rows = await this.organisations.byIds(ids);
    return new Map(
      [...rows].filter(([, row]) => mayRead(actor, row)).map(([id, row]) => [id, toOrganisation(actor, row)]),
    );
  }

  /**
   * The organisation that an input names.
   * @param path where its id stands in the input
   * @throws InputInvalid for what is no id of one, NotFound when there is none or the actor may not read it
   */
  async existing(actor: Actor, asked: string, path: readonly string[]): Promise<Organisation> {
    const id = uuidOf('Organisation', asked, path);
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('Organisation', asked);
    return found;
  }

  /** The organisation that has or had the slug, or null. */
  async bySlug(actor: Actor, slug: string): Promise<Organisation | null> {
    const row = await this.organisations.bySlug(slug);
    return row && mayRead(actor, row) ? toOrganisation(actor, row) : null;
  }

  /**
   * Enters an organisation.
   * @param wantedSlug for records that bring their own; made from the first name when left out
   * @throws InputInvalid for a second secretariat, NotFound for an unknown seat
   */
  register(actor: Actor, input: RegisterOrganisationInput, wantedSlug?: string): Promise<Organisation> {
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    return this.unitOfWork.run(async () => {
      const id = newUuid();
      const [first] = input.names;
      if (!first) throw InputInvalid.at('input.names', 'arrayMinSize', 'Give at least one name.');
      await this.organisations.insert({
        id,
        ...profileColumns(input),
        slug: await this.naming.freeSlug(wantedSlug ?? first.text),
        sort_name: foldText(first.text),
        kind: input.kind,
        country_code: input.country ?? null,
        provenance: input.provenance ?? 'LIVE',
        source: input.source ?? null,
      });
      await this.naming.addFirst(id, input.names);
      await this.audit.record(actor, { action: 'organisation.registered', subjectType: 'Organisation', subjectId: id });
      return this.reread(actor, id);
    }, ORGANISATION_CONSTRAINTS);
  }

  /** Changes the profile. @throws Stale, Refused, NotFound */
  update(actor: Actor, input: UpdateOrganisationInput): Promise<Organisation> {
    return this.change(actor, input, 'UPDATE', async row => {
      if (input.sensitivity === 'NORMAL' && row.sensitivity === 'AT_RISK' && actor.kind !== 'OFFICER') {
        throw new Forbidden('Only the secretariat may end the protection of an organisation at risk.');
      }
      await this.organisations.update(row.id, input.expectedVersion, profileColumns(input));
    });
  }

  /** Adds a name. @throws Stale, Refused, NotFound, InputInvalid */
  rename(actor: Actor, input: RenameOrganisationInput): Promise<Organisation> {
    return this.change(actor, input, 'RENAME', async row => {
      await this.organisations.update(row.id, input.expectedVersion, await this.naming.addLater(row, input.name));
    });
  }

  /** Records that an organisation ceased to exist. @throws Stale, Refused, NotFound, InputInvalid */
  dissolve(actor: Actor, input: DissolveOrganisationInput): Promise<Organisation> {
    return this.change(actor, input, 'DISSOLVE', async row => {
      checkOrder(row.founded_on, input.dissolvedOn);
      const successorId = input.successorId == null ? null : await this.successor(actor, input.successorId);
      await this.organisations.update(row.id, input.expectedVersion, {
        lifecycle: 'DISSOLVED',
        dissolved_on: input.dissolvedOn,
        dissolution_evidence: input.evidence,
        successor_id: successorId,
      });
    });
  }

  private async change(
    actor: Actor,
    input: { id: string },
    action: OrganisationAction,
    apply: (row: OrganisationRow) => Promise<void>,
  ): Promise<Organisation> {
    const id = uuidOf('Organisation', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.readable(actor, id, input.id);
      refuseIfBlocked(organisationWorkflow.blocking({ ...row, state: row.lifecycle }, action, actor));
      await apply(row);
      await this.audit.record(actor, {
        action: `organisation.${action.toLowerCase()}`,
        subjectType: 'Organisation',
        subjectId: row.id,
      });
      return this.reread(actor, row.id);
    }, ORGANISATION_CONSTRAINTS);
  }

  private async readable(actor: Actor, id: string, asked: string): Promise<OrganisationRow> {
    const row = (await this.organisations.byIds([id])).get(id);
    if (!row || !mayRead(actor, row)) throw new NotFound('Organisation', asked);
    return row;
  }

  private async reread(actor: Actor, id: string): Promise<Organisation> {
    return toOrganisation(actor, await this.readable(actor, id, id));
  }

  private async successor(actor: Actor, asked: string): Promise<string> {
    const successor = await this.existing(actor, asked, ['input', 'successorId']);
    // One that still exists has no successor of its own, so a chain never runs in a circle.
    if (successor.lifecycle !== 'ACTIVE') {
      throw InputInvalid.at('input.successorId', 'successorExists', 'A successor must still exist.');
    }
    return successor.uuid;
  }
}

function checkOrder(foundedOn: string | null, dissolvedOn: string): void {
  const [from, to] = [foundedOn === null ? undefined : parsePartialDate(foundedOn), parsePartialDate(dissolvedOn)];
  const checked = checkPartialDateRange({ ...(from?.ok && { from: from.date }), ...(to.ok && { to: to.date }) });
  if (!checked.ok) throw InputInvalid.at('input.dissolvedOn', 'dateOrder', checked.message);
}
