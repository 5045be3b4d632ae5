import { Module } from '@nestjs/common';
import { FileModule } from '../file/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { AdoptionActs } from './adoption/adoption-acts.service.js';
import {
  AdoptionEvidenceFieldsResolver,
  AdoptionFieldsResolver,
  OrganisationAdoptionsResolver,
  ProgrammeAdoptionsResolver,
} from './adoption/adoption-fields.resolver.js';
import { AdoptionInputs } from './adoption/adoption-input.service.js';
import { AdoptionListRepository } from './adoption/adoption-list.repository.js';
import {
  AdoptionEvidenceLoader,
  AdoptionFiguresLoader,
  AdoptionLoader,
  OrganisationAdoptionsLoader,
  ProgrammeAdoptionsLoader,
} from './adoption/adoption.loaders.js';
import { AdoptionMutations } from './adoption/adoption.mutations.js';
import { AdoptionRepository } from './adoption/adoption.repository.js';
import { AdoptionResolver } from './adoption/adoption.resolver.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { TranslationRequestRepository } from './request/translation-request.repository.js';
import {
  TranslationDemandResolver,
  TranslationRequestLoader,
  TranslationRequestResolver,
} from './request/translation-request.resolver.js';
import { TranslationRequests } from './request/translation-request.service.js';
import { ProgrammeFiguresRepository } from './figures/programme-figures.repository.js';
import { ProgrammeFiguresResolver } from './figures/programme-figures.resolver.js';
import { Catalogue } from './catalogue/catalogue.service.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { CatalogueSearch } from './catalogue/catalogue-search.js';
import { SearchIndex } from './catalogue/search-index.js';
import { ProgrammeActs } from './programme/programme-acts.service.js';
import { ProgrammeMutations } from './programme/programme.mutations.js';
import { ResourceActs } from './resource/resource-acts.service.js';
import { ResourceMutations } from './resource/resource.mutations.js';
import { RevisionContent } from './resource/revision-content.js';
import { OrganisationProgrammesResolver, ProgrammeFieldsResolver } from './programme/programme-fields.resolver.js';
import { OrganisationProgrammesLoader, ProgrammeLoader } from './programme/programme.loaders.js';
import { ProgrammeRepository } from './programme/programme.repository.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { ProgrammeService } from './programme/programme.service.js';
import {
  ProgrammeResourcesResolver,
  ResourceFieldsResolver,
  ResourceRevisionFieldsResolver,
} from './resource/resource-fields.resolver.js';
import {
  ProgrammeResourcesLoader,
  ResourceLoader,
  ResourceRevisionsLoader,
  ResourceTranslationsLoader,
} from './resource/resource.loaders.js';
import { ResourceRepository } from './resource/resource.repository.js';
import { ResourceResolver } from './resource/resource.resolver.js';
import { ResourceService } from './resource/resource.service.js';
import { ResourceTranslations } from './resource/resource-translations.js';

/** Programmes that members share, the resources under them, how they are found, and who uses them. */
@Module({
  imports: [OrganisationModule, FileModule],
  providers: [
    ProgrammeRepository,
    ProgrammeService,
    ProgrammeLoader,
    OrganisationProgrammesLoader,
    ProgrammeResolver,
    ProgrammeFieldsResolver,
    OrganisationProgrammesResolver,
    ResourceRepository,
    ResourceService,
    ResourceTranslations,
    ResourceLoader,
    ProgrammeResourcesLoader,
    ResourceRevisionsLoader,
    ResourceTranslationsLoader,
    ResourceResolver,
    ResourceFieldsResolver,
    ResourceRevisionFieldsResolver,
    ProgrammeResourcesResolver,
    SearchIndex,
    CatalogueSearch,
    Catalogue,
    CatalogueResolver,
    ProgrammeActs,
    ProgrammeMutations,
    RevisionContent,
    ResourceActs,
    ResourceMutations,
    AdoptionRepository,
    AdoptionListRepository,
    AdoptionInputs,
    AdoptionService,
    AdoptionActs,
    AdoptionLoader,
    AdoptionEvidenceLoader,
    ProgrammeAdoptionsLoader,
    OrganisationAdoptionsLoader,
    AdoptionFiguresLoader,
    AdoptionResolver,
    AdoptionMutations,
    AdoptionFieldsResolver,
    AdoptionEvidenceFieldsResolver,
    ProgrammeAdoptionsResolver,
    OrganisationAdoptionsResolver,
    ProgrammeFiguresRepository,
    ProgrammeFiguresResolver,
    TranslationRequestRepository,
    TranslationRequests,
    TranslationRequestLoader,
    TranslationRequestResolver,
    TranslationDemandResolver,
  ],
  exports: [
    ProgrammeService,
    ProgrammeLoader,
    ProgrammeActs,
    ResourceService,
    ResourceLoader,
    ResourceActs,
    ResourceTranslations,
    AdoptionActs,
    AdoptionService,
    TranslationRequests,
  ],
})
export class ResourceModule {}
