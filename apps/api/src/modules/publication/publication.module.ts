import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { PublishManyResolver } from './bulk/publish-many.resolver.js';
import { PublishManyService } from './bulk/publish-many.service.js';
import { MentionedOrganisations } from './mentioned-organisations.js';
import { OrganisationPublicationsResolver } from './organisation-publications.resolver.js';
import { PublicationBulk } from './persistence/publication-bulk.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { PublicationRevisions } from './persistence/publication-revisions.js';
import { PublicationSearch } from './persistence/publication-search.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { PublicationFieldsResolver } from './publication-fields.resolver.js';
import { PublicationList } from './publication-list.service.js';
import { OrganisationPublicationsLoader, PublicationBodyLoader, PublicationLoader } from './publication.loader.js';
import { PublicationRecorder } from './publication-recorder.js';
import { PublicationResolver } from './publication.resolver.js';
import { PublicationService } from './publication.service.js';

/** Publications: what organisations publish under their own names, and the lists in which everybody reads it. */
@Module({
  imports: [OrganisationModule],
  providers: [
    PublicationRepository,
    PublicationWriter,
    PublicationBulk,
    PublicationRevisions,
    PublicationSearch,
    MentionedOrganisations,
    PublicationRecorder,
    PublicationService,
    PublicationList,
    PublicationLoader,
    PublicationBodyLoader,
    OrganisationPublicationsLoader,
    PublicationResolver,
    PublishManyService,
    PublishManyResolver,
    PublicationFieldsResolver,
    OrganisationPublicationsResolver,
  ],
  exports: [PublicationService, PublicationLoader, PublicationBulk],
})
export class PublicationModule {}
