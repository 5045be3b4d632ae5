import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { AccountService } from './account.service.js';
import { ApiKeyResolver } from './api-key.resolver.js';
import { ApiKeyService } from './api-key.service.js';
import { ERASURE_PROVIDERS, ErasureRegistry } from './erasure/index.js';
import { MandateLoader, OrganisationKeysLoader, OrganisationMandatesLoader, PersonLoader } from './identity.loaders.js';
import { MandateResolver } from './mandate.resolver.js';
import { MandateService } from './mandate.service.js';
import { OrganisationIdentityResolver } from './organisation-identity.resolver.js';
import { PasswordService } from './password.service.js';
import { ApiKeyRepository } from './persistence/api-key.repository.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { MandateRepository } from './persistence/mandate.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { RequestAuthenticator } from './request-authenticator.js';
import { SessionResolver } from './session.resolver.js';
import { SignInService } from './sign-in.service.js';
import { PersonResolver, ViewerResolver } from './viewer.resolver.js';

/** Persons, the mandates under which they act for organisations, and the keys of programs. Global: it authenticates. */
@Global()
@Module({
  imports: [OrganisationModule],
  providers: [
    PersonRepository,
    SessionRepository,
    MandateRepository,
    ApiKeyRepository,
    CredentialRepository,
    { provide: Authenticator, useClass: RequestAuthenticator },
    SignInService,
    MandateService,
    AccountService,
    PasswordService,
    ApiKeyService,
    PersonLoader,
    MandateLoader,
    OrganisationMandatesLoader,
    OrganisationKeysLoader,
    SessionResolver,
    MandateResolver,
    ApiKeyResolver,
    ViewerResolver,
    PersonResolver,
    OrganisationIdentityResolver,
    ...ERASURE_PROVIDERS,
  ],
  exports: [Authenticator, AccountService, MandateService, ApiKeyService, PersonLoader, ErasureRegistry],
})
export class IdentityModule {
  constructor(jobs: JobRegistry, sessions: SessionRepository, unitOfWork: UnitOfWork) {
    jobs.schedule('session.forgetExpired', '42 * * * *', () => unitOfWork.run(() => sessions.forgetExpired()));
  }
}
