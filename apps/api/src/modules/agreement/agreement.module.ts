/** The module of memoranda: what it provides, and to whom. */
import { Module } from '@nestjs/common';
import { FileModule } from '../file/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { TaskModule } from '../task/index.js';
import * as commitment from './commitment/providers.js';
import * as draft from './draft/providers.js';
import * as life from './mou-life.loaders.js';
import { MouActs } from './mou-acts.js';
import { MouDay } from './mou-day.js';
import { MouFieldsResolver, MouPartyResolver, MouTextResolver } from './mou-fields.resolver.js';
import { MouLifeResolver, MouSignatureResolver, MouVersionResolver } from './mou-life.resolver.js';
import { MouLife } from './mou-life.service.js';
import {
  MouLoader,
  MousSucceedingLoader,
  MousUnderLoader,
  MouTextsLoader,
  OrganisationMousLoader,
} from './mou.loaders.js';
import {
  MouAcceptanceResolver,
  MouEventResolver,
  MouNoticeResolver,
  OrganisationMousResolver,
} from './mou-organisations.resolver.js';
import { MouParties } from './mou-parties.js';
import { MouRecorder } from './mou-recorder.js';
import { MouRecording } from './mou-recording.service.js';
import { MouResolver } from './mou.resolver.js';
import { MouService } from './mou.service.js';
import { MouSubjects } from './mou-subjects.js';
import { MouTasks } from './mou-tasks.js';
import { MouTexts } from './mou-texts.js';
import { CommitmentRepository } from './persistence/commitment.repository.js';
import { MouDayRepository } from './persistence/mou-day.repository.js';
import { MouEventRepository } from './persistence/mou-event.repository.js';
import { MouFactsRepository } from './persistence/mou-facts.repository.js';
import { MouRepository } from './persistence/mou.repository.js';
import { MouStore } from './persistence/mou-store.js';
import { MouTermRepository } from './persistence/mou-term.repository.js';
import { MouTextRepository } from './persistence/mou-text.repository.js';
import { MouVersionRepository } from './persistence/mou-version.repository.js';
import { SignatureRepository } from './persistence/signature.repository.js';
import { MouCompletion } from './signing/mou-completion.js';
import { MouConsentResolver } from './signing/mou-consent.resolver.js';
import { MouConsent } from './signing/mou-consent.service.js';
import { MouTermResolver } from './term/mou-term.resolver.js';
import { MouTermActs } from './term/mou-term.service.js';
import { MouVerifier } from './verification/mou-verifier.js';

const PERSISTENCE = [
  MouRepository,
  MouStore,
  MouFactsRepository,
  MouVersionRepository,
  SignatureRepository,
  MouDayRepository,
  MouTermRepository,
  MouEventRepository,
  CommitmentRepository,
  MouTextRepository,
];
const SERVICES = [
  MouService,
  MouSubjects,
  MouParties,
  MouTexts,
  MouRecorder,
  MouTasks,
  MouDay,
  MouActs,
  MouRecording,
  MouCompletion,
  MouConsent,
  MouTermActs,
  MouLife,
  MouVerifier,
];
const LOADERS = [
  MouLoader,
  MousUnderLoader,
  MousSucceedingLoader,
  MouTextsLoader,
  OrganisationMousLoader,
  ...Object.values(life),
];
const RESOLVERS = [
  MouResolver,
  MouConsentResolver,
  MouTermResolver,
  MouFieldsResolver,
  MouLifeResolver,
  MouPartyResolver,
  MouTextResolver,
  MouVersionResolver,
  MouSignatureResolver,
  MouAcceptanceResolver,
  MouNoticeResolver,
  MouEventResolver,
  OrganisationMousResolver,
];

/** Memoranda of understanding between organisations. */
@Module({
  imports: [OrganisationModule, IdentityModule, FileModule, TaskModule],
  providers: [
    ...PERSISTENCE,
    ...SERVICES,
    ...LOADERS,
    ...RESOLVERS,
    ...Object.values(draft),
    ...Object.values(commitment),
  ],
  exports: [MouService, MouRecording, draft.MouDrafting, MouLoader],
})
export class AgreementModule {}
