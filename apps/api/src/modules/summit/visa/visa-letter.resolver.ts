/** Reads visa letters. The mutations: visa-letter-acts.resolver.ts. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ResolveReference,
} from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  AllowAnyone,
  Context,
  CurrentActor,
  type RequestContext,
} from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { ActionState } from '../../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { VerifyVisaLetterArgs, VisaLettersArgs } from './contract/visa-letter.inputs.js';
import { VisaEvent, VisaLetter, VisaLetterAvailableAction } from './contract/visa-letter.model.js';
import { VisaVerification } from './contract/visa-verification.model.js';
import { CONCERNED } from './domain/grants.js';
import { type VisaLetterAction, visaLetterWorkflow } from './domain/visa-letter.workflow.js';
import { LETTERS_LISTED } from './persistence/visa-letter.repository.js';
import { VisaVerifier } from './verification/visa-verifier.js';
import { VisaLetterLoader } from './visa-letter.loader.js';
import { VisaLetterService } from './visa-letter.service.js';

@Resolver(() => VisaLetter)
export class VisaLetterResolver {
  constructor(
    private readonly letters: VisaLetterService,
    private readonly loader: VisaLetterLoader,
    private readonly verifier: VisaVerifier,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => VisaLetter, {
    nullable: true,
    description: 'A visa letter, or null when there is none that the caller may read.',
  })
  @Allow(CONCERNED)
  visaLetter(
    @Args('id', { type: () => ID, description: 'The public id of a visa letter.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<VisaLetter | null> {
    return this.loader.load(context, uuidOf('VisaLetter', id));
  }

  @Query(() => [VisaLetter], {
    description: `Up to ${String(LETTERS_LISTED)} visa letters that the caller may read, the oldest first: its own, those of the organisation for which it acts, or all for the secretariat.`,
  })
  @Allow(CONCERNED)
  visaLetters(@CurrentActor() actor: Actor, @Args() args: VisaLettersArgs): Promise<VisaLetter[]> {
    return this.letters.list(actor, args);
  }

  @Query(() => VisaVerification, {
    nullable: true,
    description:
      'What the code printed on a letter says of it; null when no letter was issued under it. RATE_LIMITED after 60 codes from one network address in 10 minutes.',
  })
  @AllowAnyone('whoever holds a letter may ask whether it is valid')
  verifyVisaLetter(
    @Context() { address }: RequestContext,
    @Args() { code, languages }: VerifyVisaLetterArgs,
  ): Promise<VisaVerification | null> {
    return this.verifier.verify(code, address, languages ?? ['en']);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation for which the person travels; null if the reader may not see it.',
  })
  organisation(
    @Parent() { organisationUuid }: VisaLetter,
    @GraphqlContext() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField(() => [VisaLetterAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: VisaLetter, _: unknown, { actor }: RequestContext): ActionState<VisaLetterAction>[] {
    return visaLetterWorkflow.availableActions(subject, actor);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<VisaLetter | null> {
    return this.loader.load(context, uuidOf('VisaLetter', id));
  }
}

@Resolver(() => VisaEvent)
export class VisaEventResolver {
  @ResolveField('title', () => LocalisedText, { nullable: true, description: 'Its title.' })
  title(@Parent() { titles }: VisaEvent, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('place', () => LocalisedText, {
    nullable: true,
    description: 'Where it takes place, by the name that the place has on the first day.',
  })
  place(@Parent() { places }: VisaEvent, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(places, languages);
  }
}
