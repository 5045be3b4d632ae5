import { Module } from '@nestjs/common';
import { DecisionModule } from '../decision/index.js';
import { FileModule } from '../file/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { NewPublications } from './bulk/new-publications.js';
import { PublishManyResolver } from './bulk/publish-many.resolver.js';
import { PublishManyService } from './bulk/publish-many.service.js';
import { TaskModule } from '../task/index.js';
import { CoverAddresses } from './cover/cover-addresses.js';
import { CoverRoutes } from './cover/cover.routes.js';
import {
  EngagementPublicationsResolver,
  PlacePublicationsResolver,
  ProgrammePublicationsResolver,
  ResourcePublicationsResolver,
  SummitPublicationsResolver,
} from './mentioned-publications.resolver.js';
import { OrganisationPublicationsResolver } from './organisation-publications.resolver.js';
import { OldTexts } from './persistence/old-texts.js';
import { PublicationBatch } from './persistence/publication-batch.js';
import { PublicationBulk } from './persistence/publication-bulk.js';
import { PublicationPartsWriter } from './persistence/publication-parts.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { PublicationRevisions } from './persistence/publication-revisions.js';
import { PublicationSearch } from './persistence/publication-search.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { RelatedPublications } from './persistence/related-publications.js';
import { PublicationActsResolver } from './publication-acts.resolver.js';
import { PublicationCorrections } from './publication-corrections.service.js';
import { PublicationDrafts } from './publication-drafts.service.js';
import { PublicationFieldsResolver } from './publication-fields.resolver.js';
import { PublicationList } from './publication-list.service.js';
import {
  MentioningPublicationsLoader,
  OrganisationPublicationsLoader,
  PublicationBodyLoader,
  PublicationHtmlLoader,
  PublicationLoader,
  PublicationRevisionsLoader,
  RelatedPublicationsLoader,
} from './publication.loader.js';
import { PublicationRecorder } from './publication-recorder.js';
import { PublicationResolver } from './publication.resolver.js';
import {
  PublicationCoverResolver,
  PublicationHistoryResolver,
  PublicationRevisionResolver,
} from './publication-history.resolver.js';
import { PublicationLocks } from './publication-locks.js';
import { PublicationPreparation } from './publication-preparation.js';
import { PublicationRendering } from './publication-rendering.js';
import { PublicationSchedule } from './publication-schedule.js';
import { PublicationTargets } from './publication-targets.js';
import { PublicationVersions } from './publication-versions.js';
import { PublicationService } from './publication.service.js';
import { PULL_PROVIDERS } from './pull/index.js';
import { TranslationModule } from '../translation/index.js';
import { PublicationSources } from './persistence/publication-sources.js';
import { StreamRepository } from './stream/stream.repository.js';
import { StreamService } from './stream/stream.service.js';
import { PublicationTranslationSource } from './translation/publication-translation-source.js';
import { PublicationTranslationsResolver } from './translation/publication-translations.resolver.js';

/** Publications: what organisations publish under their own names, and the lists in which everybody reads it. */
@Module({
  imports: [OrganisationModule, FileModule, TaskModule, DecisionModule, TranslationModule],
  providers: [
    PublicationRepository,
    PublicationWriter,
    PublicationBatch,
    PublicationBulk,
    PublicationRevisions,
    PublicationSearch,
    PublicationPartsWriter,
    PublicationTargets,
    PublicationPreparation,
    PublicationVersions,
    StreamRepository,
    StreamService,
    PublicationRecorder,
    PublicationService,
    PublicationList,
    PublicationLoader,
    PublicationBodyLoader,
    PublicationHtmlLoader,
    PublicationRevisionsLoader,
    OrganisationPublicationsLoader,
    MentioningPublicationsLoader,
    RelatedPublications,
    RelatedPublicationsLoader,
    PublicationLocks,
    PublicationDrafts,
    PublicationCorrections,
    PublicationSchedule,
    OldTexts,
    PublicationRendering,
    CoverAddresses,
    CoverRoutes,
    PublicationResolver,
    PublicationActsResolver,
    PublicationHistoryResolver,
    PublicationRevisionResolver,
    PublicationCoverResolver,
    PlacePublicationsResolver,
    SummitPublicationsResolver,
    ProgrammePublicationsResolver,
    ResourcePublicationsResolver,
    EngagementPublicationsResolver,
    NewPublications,
    PublishManyService,
    PublishManyResolver,
    PublicationFieldsResolver,
    OrganisationPublicationsResolver,
    PublicationSources,
    PublicationTranslationSource,
    PublicationTranslationsResolver,
    ...PULL_PROVIDERS,
  ],
  exports: [PublicationService, PublicationList, PublicationLoader, PublicationHtmlLoader, PublicationBulk],
})
export class PublicationModule {}
