import { Module } from '@nestjs/common';
import { ContactPointResolver, ContactPointsLoader } from './contact/contact-point.resolver.js';
import { ContactPointService } from './contact/contact-point.service.js';
import { DuplicateFinder } from './duplicate/duplicate-finder.js';
import { DuplicateRepository } from './duplicate/duplicate.repository.js';
import { DuplicateProposalLoader, DuplicateResolver, ProposalSubjectLoader } from './duplicate/duplicate.resolver.js';
import { DuplicateService } from './duplicate/duplicate.service.js';
import { LedgerHoldersRegistry } from './duplicate/ledger-holders.js';
import { OrganisationDirectory } from './organisation-directory.service.js';
import { OrganisationFieldsResolver } from './organisation-fields.resolver.js';
import { OrganisationLoader, OrganisationNamesLoader } from './organisation.loader.js';
import { OrganisationNaming } from './organisation-naming.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationBulk } from './persistence/organisation-bulk.js';
import { OrganisationNameRepository } from './persistence/organisation-name.repository.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { OrganisationSearch } from './persistence/organisation-search.js';
import { PlaceLoader, PlaceNamesLoader } from './place/place.loaders.js';
import { PlaceRepository } from './place/place.repository.js';
import { OrganisationSeatResolver, PlaceResolver } from './place/place.resolver.js';
import { PlaceService } from './place/place.service.js';
import { NetworkRelationsLoader, RelationsLoader } from './relation/relation.loaders.js';
import { RelationRepository } from './relation/relation.repository.js';
import { OrganisationRelationsResolver, RelationResolver } from './relation/relation.resolver.js';
import { RelationService } from './relation/relation.service.js';

/** Organisations: who they are, what they are called, where they are, and how they stand to each other. */
@Module({
  providers: [
    OrganisationRepository,
    OrganisationNameRepository,
    OrganisationSearch,
    OrganisationBulk,
    OrganisationNaming,
    OrganisationService,
    OrganisationDirectory,
    DuplicateFinder,
    OrganisationLoader,
    OrganisationNamesLoader,
    OrganisationResolver,
    OrganisationFieldsResolver,
    PlaceRepository,
    PlaceService,
    PlaceLoader,
    PlaceNamesLoader,
    PlaceResolver,
    OrganisationSeatResolver,
    RelationRepository,
    RelationService,
    RelationsLoader,
    NetworkRelationsLoader,
    RelationResolver,
    OrganisationRelationsResolver,
    ContactPointService,
    ContactPointsLoader,
    ContactPointResolver,
    DuplicateRepository,
    DuplicateService,
    DuplicateProposalLoader,
    ProposalSubjectLoader,
    LedgerHoldersRegistry,
    DuplicateResolver,
  ],
  exports: [
    OrganisationService,
    OrganisationLoader,
    OrganisationNamesLoader,
    PlaceService,
    PlaceLoader,
    PlaceNamesLoader,
    RelationService,
    ContactPointService,
    OrganisationBulk,
    LedgerHoldersRegistry,
  ],
})
export class OrganisationModule {}
