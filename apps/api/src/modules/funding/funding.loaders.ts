/** Calls, applications for funding and their history, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { FundingApplication, FundingEvent } from './contract/funding-application.model.js';
import type { FundingCall } from './contract/funding-call.model.js';
import { FundingApplicationService } from './funding-application.service.js';
import { FundingCallService } from './funding-call.service.js';

/** Calls by the ids of their rows. */
@Injectable()
export class FundingCallLoader extends BatchLoader<string, FundingCall> {
  constructor(private readonly calls: FundingCallService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, FundingCall>> {
    return this.calls.readMany(ids);
  }
}

/** Applications by the ids of their rows; what the reader may not know of is null. */
@Injectable()
export class FundingApplicationLoader extends BatchLoader<string, FundingApplication> {
  constructor(private readonly applications: FundingApplicationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, FundingApplication>> {
    return this.applications.readMany(actor, ids);
  }
}

/** Those with an organisation in the consortium, by its uuid. */
@Injectable()
export class OrganisationFundingLoader extends BatchLoader<string, FundingApplication[]> {
  constructor(private readonly applications: FundingApplicationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, FundingApplication[]>> {
    return this.applications.ofOrganisations(actor, ids);
  }
}

/** What was done to an application whose inside the reader may see. */
@Injectable()
export class FundingHistoryLoader extends BatchLoader<string, FundingEvent[]> {
  constructor(private readonly applications: FundingApplicationService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, FundingEvent[]>> {
    return this.applications.history(ids);
  }
}
