import { Module } from '@nestjs/common';
import { DecisionModule } from '../decision/index.js';
import { FileModule } from '../file/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { PublishManyResolver } from './bulk/publish-many.resolver.js';
import { PublishManyService } from './bulk/publish-many.service.js';
import { TaskModule } from '../task/index.js';
import { OrganisationPublicationsResolver } from './organisation-publications.resolver.js';
import { PublicationBulk } from './persistence/publication-bulk.js';
import { PublicationPartsWriter } from './persistence/publication-parts.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { PublicationRevisions } from './persistence/publication-revisions.js';
import { PublicationSearch } from './persistence/publication-search.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { PublicationFieldsResolver } from './publication-fields.resolver.js';
import { PublicationList } from './publication-list.service.js';
import {
  OrganisationPublicationsLoader,
  PublicationBodyLoader,
  PublicationHtmlLoader,
  PublicationLoader,
  PublicationRevisionsLoader,
} from './publication.loader.js';
import { PublicationRecorder } from './publication-recorder.js';
import { PublicationResolver } from './publication.resolver.js';
import { PublicationPreparation } from './publication-preparation.js';
import { PublicationTargets } from './publication-targets.js';
import { PublicationVersions } from './publication-versions.js';
import { PublicationService } from './publication.service.js';
import { PULL_PROVIDERS } from './pull/index.js';
import { StreamRepository } from './stream/stream.repository.js';
import { StreamService } from './stream/stream.service.js';

/** Publications: what organisations publish under their own names, and the lists in which everybody reads it. */
@Module({
  imports: [OrganisationModule, FileModule, TaskModule, DecisionModule],
  providers: [
    PublicationRepository,
    PublicationWriter,
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
    PublicationResolver,
    PublishManyService,
    PublishManyResolver,
    PublicationFieldsResolver,
    OrganisationPublicationsResolver,
    ...PULL_PROVIDERS,
  ],
  exports: [PublicationService, PublicationList, PublicationLoader, PublicationHtmlLoader, PublicationBulk],
})
export class PublicationModule {}
