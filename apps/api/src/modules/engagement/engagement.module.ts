/** What happened between organisations: engagements, promises, persons, context and what they led to. */
import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { ResourceModule } from '../resource/index.js';
import { MembershipModule } from '../membership/index.js';
import { TaskModule } from '../task/index.js';
import { ActionItemLoader, EngagementActionItemsLoader } from './action-item/action-item.loaders.js';
import { ActionItemRepository } from './action-item/action-item.repository.js';
import { ActionItemResolver, EngagementActionItemsResolver } from './action-item/action-item.resolver.js';
import { ActionItems } from './action-item/action-item.service.js';
import { ApplicationEvidenceLoader, CitedInLoader, GrewIntoLoader } from './chain/chain.loaders.js';
import { ChainRepository } from './chain/chain.repository.js';
import {
  ApplicationEvidenceResolver,
  EngagementChainResolver,
  EvidenceEngagementResolver,
  MouOriginResolver,
} from './chain/chain.resolver.js';
import { ChainService } from './chain/chain.service.js';
import { ContextNoteLoader, NotesAboutLoader } from './context/context-note.loaders.js';
import { ContextNoteRepository } from './context/context-note.repository.js';
import {
  ContextNoteResolver,
  EngagementNotesResolver,
  ProgrammeNotesResolver,
} from './context/context-note.resolver.js';
import { ContextNotes } from './context/context-note.service.js';
import { EngagementActs } from './engagement-acts.service.js';
import {
  EngagementFieldsResolver,
  EngagementMeetingResolver,
  EngagementParticipantResolver,
  OrganisationEngagementsResolver,
  ProgrammeEngagementsResolver,
} from './engagement-fields.resolver.js';
import { EngagementRecorder } from './engagement-recorder.js';
import { EngagementRecording } from './engagement-recording.service.js';
import {
  EngagementCorrectionsLoader,
  EngagementLoader,
  OrganisationEngagementsLoader,
  ProgrammeEngagementsLoader,
} from './engagement.loader.js';
import { EngagementResolver } from './engagement.resolver.js';
import { EngagementService } from './engagement.service.js';
import { EngagementPersonRepository } from './person/engagement-person.repository.js';
import {
  EngagementPersonOrganisationResolver,
  EngagementPersonsLoader,
  EngagementPersonsResolver,
} from './person/engagement-person.resolver.js';
import { EngagementPersons } from './person/engagement-person.service.js';
import { MeetingPlaces } from './persistence/meeting-places.repository.js';
import { EngagementRepository } from './persistence/engagement.repository.js';

const CHAIN = [
  ChainRepository,
  ChainService,
  GrewIntoLoader,
  ApplicationEvidenceLoader,
  CitedInLoader,
  EngagementChainResolver,
  ApplicationEvidenceResolver,
  EvidenceEngagementResolver,
  MouOriginResolver,
];
const ACTION_ITEMS = [
  ActionItemRepository,
  ActionItems,
  ActionItemLoader,
  EngagementActionItemsLoader,
  ActionItemResolver,
  EngagementActionItemsResolver,
];
const CONTEXT = [
  ContextNoteRepository,
  ContextNotes,
  ContextNoteLoader,
  NotesAboutLoader,
  ContextNoteResolver,
  EngagementNotesResolver,
  ProgrammeNotesResolver,
];

const PERSONS = [
  EngagementPersonRepository,
  EngagementPersons,
  EngagementPersonsLoader,
  EngagementPersonsResolver,
  EngagementPersonOrganisationResolver,
];

/** How the network and others meet: enquiries, visits, conferences, meetings. */
@Module({
  imports: [OrganisationModule, TaskModule, MembershipModule, ResourceModule],
  providers: [
    EngagementRepository,
    EngagementService,
    EngagementRecorder,
    MeetingPlaces,
    EngagementRecording,
    EngagementActs,
    EngagementLoader,
    OrganisationEngagementsLoader,
    ProgrammeEngagementsLoader,
    EngagementResolver,
    EngagementFieldsResolver,
    EngagementParticipantResolver,
    EngagementMeetingResolver,
    OrganisationEngagementsResolver,
    ProgrammeEngagementsResolver,
    EngagementCorrectionsLoader,
    ...CHAIN,
    ...ACTION_ITEMS,
    ...CONTEXT,
    ...PERSONS,
  ],
  exports: [EngagementService, EngagementRecording, EngagementLoader, ActionItems, ContextNotes, EngagementPersons],
})
export class EngagementModule {}
