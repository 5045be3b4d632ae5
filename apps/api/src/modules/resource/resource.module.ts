import { Module } from '@nestjs/common';
import { FileModule } from '../file/index.js';
import { OrganisationModule } from '../organisation/index.js';
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
  ],
  exports: [ProgrammeService, ProgrammeLoader, ResourceService, ResourceLoader, ResourceTranslations],
})
export class ResourceModule {}
