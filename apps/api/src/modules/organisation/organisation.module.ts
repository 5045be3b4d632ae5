import { Module } from '@nestjs/common';
import { DuplicateFinder } from './duplicate-finder.js';
import { OrganisationDirectory } from './organisation-directory.service.js';
import { OrganisationFieldsResolver } from './organisation-fields.resolver.js';
import { OrganisationLoader, OrganisationNamesLoader } from './organisation.loader.js';
import { OrganisationNaming } from './organisation-naming.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationNameRepository } from './persistence/organisation-name.repository.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { OrganisationSearch } from './persistence/organisation-search.js';

/** Organisations: who they are, what they are called, where they are, and how they stand to each other. */
@Module({
  providers: [
    OrganisationRepository,
    OrganisationNameRepository,
    OrganisationSearch,
    OrganisationNaming,
    OrganisationService,
    OrganisationDirectory,
    DuplicateFinder,
    OrganisationLoader,
    OrganisationNamesLoader,
    OrganisationResolver,
    OrganisationFieldsResolver,
  ],
  exports: [OrganisationService, OrganisationLoader],
})
export class OrganisationModule {}
