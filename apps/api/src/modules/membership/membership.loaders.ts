/** Memberships and the rows of their ledgers, in batches, as far as the reader may read them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { MembershipEvent } from './contract/membership-event.model.js';
import type { Membership } from './contract/membership.model.js';
import { type AskedMoment, MembershipService } from './membership.service.js';

/** By its own uuid, as of today. */
@Injectable()
export class MembershipLoader extends BatchLoader<string, Membership> {
  constructor(private readonly memberships: MembershipService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Membership>> {
    return this.memberships.readMany(actor, ids);
  }
}

/** By the uuid of an organisation that the reader may read, as of a moment. */
@Injectable()
export class OrganisationMembershipLoader extends BatchLoader<string, Membership, AskedMoment> {
  constructor(private readonly memberships: MembershipService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[], asked: AskedMoment): Promise<Map<string, Membership>> {
    return this.memberships.ofOrganisations(actor, ids, asked);
  }
}

/** Rows of ledgers, by uuid. */
@Injectable()
export class MembershipEventLoader extends BatchLoader<string, MembershipEvent> {
  constructor(private readonly memberships: MembershipService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, MembershipEvent>> {
    return this.memberships.readEvents(actor, ids);
  }
}
