/** Enters one planned row: the organisation where it is new, and the membership as the register has it. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import type { RegisterRow } from './domain/read-row.js';
import type { RowPlan } from './domain/plan-row.js';

/** What the rows of one import share. */
export interface Entry {
  readonly decisionId: string;
  readonly source: string;
}

@Injectable()
export class RegisterEntry {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly ledger: MembershipLedger,
  ) {}

  /** In the caller's unit of work. @returns the uuid of the organisation */
  async enter(actor: Actor, row: RegisterRow, plan: RowPlan, { decisionId, source }: Entry): Promise<string> {
    const origin = { provenance: 'RECORDED_RETROSPECTIVELY', source: row.source ?? source } as const;
    const organisationId = plan.organisationId ?? (await this.register(actor, row, origin));
    const event = { organisationId, decisionId, ...origin };
    const { admittedOn, category, left } = row;
    const admission = { type: 'ADMITTED', statusTo: 'ACTIVE', categoryTo: category, effectiveOn: admittedOn } as const;
    await this.ledger.record(actor, { ...event, ...admission });
    if (left !== null) {
      await this.ledger.record(actor, { ...event, type: left.how, statusTo: left.how, effectiveOn: left.on });
    }
    return organisationId;
  }

  private async register(
    actor: Actor,
    { name, language, kind, country, foundedOn, website }: RegisterRow,
    origin: { provenance: 'RECORDED_RETROSPECTIVELY'; source: string },
  ): Promise<string> {
    const names = [{ text: name, language }];
    const given = { names, kind, country, foundedOn, website, ...origin };
    return (await this.organisations.register(actor, given)).uuid;
  }
}
