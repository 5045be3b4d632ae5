/** The services that the demo data go through, as the service itself. */
import type { INestApplicationContext } from '@nestjs/common';
import type { System } from '../core/access/index.js';
import { Clock } from '../core/clock/index.js';
import { Database, UnitOfWork } from '../core/database/index.js';
import { AuditLog } from '../core/ledger/index.js';
import { MouRecording } from '../modules/agreement/index.js';
import { ActionItems, ContextNotes, EngagementPersons, EngagementRecording } from '../modules/engagement/index.js';
import { AccountService, ApiKeyService } from '../modules/identity/index.js';
import { MembershipLedger, MembershipReader } from '../modules/membership/index.js';
import {
  ContactPointService,
  OrganisationService,
  PlaceService,
  RelationService,
} from '../modules/organisation/index.js';
import { PublicationService } from '../modules/publication/index.js';
import { AdoptionActs, AdoptionService, ProgrammeActs, ProgrammeService } from '../modules/resource/index.js';
import { AgendaActs, SummitActs, SummitService } from '../modules/summit/index.js';

/** Who writes them. */
export const DEMO: System = { kind: 'SYSTEM', reason: 'demo' };

export type DemoServices = ReturnType<typeof demoServices>;

/** @param app the application, whether it listens or not */
export const demoServices = (app: INestApplicationContext) => ({
  organisations: app.get(OrganisationService, { strict: false }),
  places: app.get(PlaceService, { strict: false }),
  relations: app.get(RelationService, { strict: false }),
  contacts: app.get(ContactPointService, { strict: false }),
  publications: app.get(PublicationService, { strict: false }),
  programmes: app.get(ProgrammeService, { strict: false }),
  programmeActs: app.get(ProgrammeActs, { strict: false }),
  adoptions: app.get(AdoptionService, { strict: false }),
  adoptionActs: app.get(AdoptionActs, { strict: false }),
  ledger: app.get(MembershipLedger, { strict: false }),
  memberships: app.get(MembershipReader, { strict: false }),
  summits: app.get(SummitService, { strict: false }),
  summitActs: app.get(SummitActs, { strict: false }),
  agenda: app.get(AgendaActs, { strict: false }),
  engagements: app.get(EngagementRecording, { strict: false }),
  actionItems: app.get(ActionItems, { strict: false }),
  contextNotes: app.get(ContextNotes, { strict: false }),
  engagementPersons: app.get(EngagementPersons, { strict: false }),
  mous: app.get(MouRecording, { strict: false }),
  accounts: app.get(AccountService, { strict: false }),
  keys: app.get(ApiKeyService, { strict: false }),
  database: app.get(Database, { strict: false }),
  unitOfWork: app.get(UnitOfWork, { strict: false }),
  audit: app.get(AuditLog, { strict: false }),
  clock: app.get(Clock, { strict: false }),
});
