import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { Engagement, EngagementCorrection } from './contract/engagement.model.js';
import { EngagementService } from './engagement.service.js';

/** Engagements by the ids of their rows; what the reader may not know of is null. */
@Injectable()
export class EngagementLoader extends BatchLoader<string, Engagement> {
  constructor(private readonly engagements: EngagementService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Engagement>> {
    return this.engagements.readMany(actor, ids);
  }
}

/** Those of an organisation, by its uuid. */
@Injectable()
export class OrganisationEngagementsLoader extends BatchLoader<string, Engagement[]> {
  constructor(private readonly engagements: EngagementService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Engagement[]>> {
    return this.engagements.ofOrganisations(actor, ids);
  }
}

/** Those at which a programme was shown, by its uuid. */
@Injectable()
export class ProgrammeEngagementsLoader extends BatchLoader<string, Engagement[]> {
  constructor(private readonly engagements: EngagementService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Engagement[]>> {
    return this.engagements.ofProgrammes(actor, ids);
  }
}

/** The corrections of an engagement whose outcome the reader may know, by its uuid. */
@Injectable()
export class EngagementCorrectionsLoader extends BatchLoader<string, EngagementCorrection[]> {
  constructor(private readonly engagements: EngagementService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, EngagementCorrection[]>> {
    return this.engagements.corrections(ids);
  }
}
