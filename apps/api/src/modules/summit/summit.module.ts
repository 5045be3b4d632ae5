import { Module, Optional } from '@nestjs/common';
import { DecisionModule } from '../decision/index.js';
import { FileModule } from '../file/index.js';
import { MembershipModule, SummitCalendarSocket } from '../membership/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { TaskModule } from '../task/index.js';
import { AgendaActs } from './agenda/agenda-acts.service.js';
import {
  AgendaDocumentsLoader,
  AgendaItemLoader,
  AgendaLoader,
  SummitSessionLoader,
  SummitSessionsLoader,
} from './agenda/agenda.loaders.js';
import { AgendaRepository } from './agenda/agenda.repository.js';
import { AgendaResolver, SummitProgrammeResolver, SummitSessionResolver } from './agenda/agenda.resolver.js';
import { AgendaService } from './agenda/agenda.service.js';
import { DELEGATION_EXPORTS, DELEGATION_PROVIDERS } from './delegation/index.js';
import { OpenBallotsRegistry } from './domain/open-ballots.js';
import { SummitFactsRepository } from './persistence/summit-facts.repository.js';
import { SummitList } from './persistence/summit-list.js';
import { SummitRepository } from './persistence/summit.repository.js';
import { PRESENCE_EXPORTS, PRESENCE_PROVIDERS } from './presence/index.js';
import { ReadinessRegistry, READINESS_PROVIDERS } from './readiness/index.js';
import { CalendarOfSummits } from './summit-calendar.js';
import { SummitActs } from './summit-acts.service.js';
import { SummitFieldsResolver } from './summit-fields.resolver.js';
import { SummitLiveResolver } from './summit-live.resolver.js';
import { SummitListService } from './summit-list.service.js';
import { SummitSubjectLoader, SummitSubjects } from './summit-subjects.js';
import { SummitEvents } from './summit.events.js';
import { SummitLoader } from './summit.loader.js';
import { SummitReader } from './summit.reader.js';
import { SummitResolver } from './summit.resolver.js';
import { SummitService } from './summit.service.js';
import { SummitTasks } from './summit-tasks.js';
import { VISA_PROVIDERS } from './visa/index.js';

/** Summits, delegations, presence and visa letters. */
@Module({
  imports: [OrganisationModule, FileModule, TaskModule, DecisionModule, MembershipModule],
  providers: [
    SummitRepository,
    SummitFactsRepository,
    SummitList,
    SummitEvents,
    SummitTasks,
    SummitSubjects,
    SummitSubjectLoader,
    SummitService,
    SummitActs,
    SummitListService,
    SummitLoader,
    SummitReader,
    CalendarOfSummits,
    SummitResolver,
    SummitFieldsResolver,
    SummitLiveResolver,
    OpenBallotsRegistry,
    AgendaRepository,
    AgendaService,
    AgendaActs,
    AgendaLoader,
    AgendaItemLoader,
    AgendaDocumentsLoader,
    SummitSessionsLoader,
    SummitSessionLoader,
    AgendaResolver,
    SummitSessionResolver,
    SummitProgrammeResolver,
    ...DELEGATION_PROVIDERS,
    ...PRESENCE_PROVIDERS,
    ...READINESS_PROVIDERS,
    ...VISA_PROVIDERS,
  ],
  exports: [
    SummitReader,
    SummitLoader,
    SummitService,
    SummitActs,
    OpenBallotsRegistry,
    AgendaService,
    AgendaActs,
    ReadinessRegistry,
    ...DELEGATION_EXPORTS,
    ...PRESENCE_EXPORTS,
  ],
})
export class SummitModule {
  constructor(calendar: CalendarOfSummits, @Optional() socket?: SummitCalendarSocket) {
    socket?.plugIn(calendar);
  }
}
