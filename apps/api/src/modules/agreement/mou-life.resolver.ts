/** The fields of memoranda that tell what happened to them, and what may be done. */
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText } from '../../core/graphql/index.js';
import type { ActionState } from '../../core/workflow/index.js';
import { File, FileLoader } from '../file/index.js';
import { Person, PersonLoader } from '../identity/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { MouAvailableAction } from './contract/mou-enums.js';
import {
  MouAcceptance,
  MouEvent,
  MouNotice,
  MouReview,
  MouSignature,
  MouTerm,
  MouVersion,
} from './contract/mou-life.model.js';
import { Mou, MouText } from './contract/mou.model.js';
import { type MouAction, mouWorkflow } from './domain/mou.workflow.js';
import {
  MouAcceptancesLoader,
  MouEventsLoader,
  MouNoticesLoader,
  MouReviewsLoader,
  MouSignaturesLoader,
  MouSubjectLoader,
  MouTermsLoader,
  MouVersionsLoader,
} from './mou-life.loaders.js';
import { MouLoader, MousSucceedingLoader, MouTextsLoader } from './mou.loaders.js';
import { versionKey } from './mou.service.js';

const INSIDE = 'null unless the caller acts for a party or the secretariat.';

@Resolver(() => Mou)
export class MouLifeResolver {
  constructor(
    private readonly mous: MouLoader,
    private readonly succeeding: MousSucceedingLoader,
    private readonly subjects: MouSubjectLoader,
    private readonly allVersions: MouVersionsLoader,
    private readonly allAcceptances: MouAcceptancesLoader,
    private readonly allSignatures: MouSignaturesLoader,
    private readonly allTerms: MouTermsLoader,
    private readonly allNotices: MouNoticesLoader,
    private readonly allReviews: MouReviewsLoader,
    private readonly allEvents: MouEventsLoader,
  ) {}

  @ResolveField('availableActions', () => [MouAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions({ uuid }: Mou, _: unknown, context: RequestContext): Promise<ActionState<MouAction>[]> {
    const loaded = await this.subjects.load(context, uuid);
    return loaded ? mouWorkflow.availableActions(loaded.subject, context.actor) : [];
  }

  @ResolveField('versions', () => [MouVersion], {
    nullable: true,
    description: `The versions of its text, the newest first, up to 100; ${INSIDE}`,
  })
  versions(mou: Mou, _: unknown, context: RequestContext): Promise<MouVersion[]> | null {
    return inside(mou, context, this.allVersions);
  }

  @ResolveField('acceptances', () => [MouAcceptance], {
    nullable: true,
    description: `Which party accepted which version, the newest version first, up to 100 versions of 20 parties; ${INSIDE}`,
  })
  acceptances(mou: Mou, _: unknown, context: RequestContext): Promise<MouAcceptance[]> | null {
    return inside(mou, context, this.allAcceptances);
  }

  @ResolveField('signatures', () => [MouSignature], {
    nullable: true,
    description: `Its signatures, those that count no more among them, the newest version first, up to 100 versions of 20 parties; ${INSIDE}`,
  })
  signatures(mou: Mou, _: unknown, context: RequestContext): Promise<MouSignature[]> | null {
    return inside(mou, context, this.allSignatures);
  }

  @ResolveField('terms', () => [MouTerm], {
    nullable: true,
    description: `The terms in which it is or was in force, in order, up to the last 100; after an amendment of the term, the current one anew. ${INSIDE}`,
  })
  terms(mou: Mou, _: unknown, context: RequestContext): Promise<MouTerm[]> | null {
    return inside(mou, context, this.allTerms);
  }

  @ResolveField('notices', () => [MouNotice], {
    nullable: true,
    description: `The notices that were given, up to two; ${INSIDE}`,
  })
  notices(mou: Mou, _: unknown, context: RequestContext): Promise<MouNotice[]> | null {
    return inside(mou, context, this.allNotices);
  }

  @ResolveField('reviews', () => [MouReview], {
    nullable: true,
    description: `Its reviews, in order, up to the last 100; ${INSIDE}`,
  })
  reviews(mou: Mou, _: unknown, context: RequestContext): Promise<MouReview[]> | null {
    return inside(mou, context, this.allReviews);
  }

  @ResolveField('history', () => [MouEvent], {
    nullable: true,
    description: `What happened to it, the oldest first, up to the last 100; ${INSIDE}`,
  })
  history(mou: Mou, _: unknown, context: RequestContext): Promise<MouEvent[]> | null {
    return inside(mou, context, this.allEvents);
  }

  @ResolveField('predecessor', () => Mou, {
    nullable: true,
    description: 'The memorandum whose place it takes; null when there is none that the caller may know of.',
  })
  predecessor({ predecessorUuid }: Mou, _: unknown, context: RequestContext): Promise<Mou | null> | null {
    return predecessorUuid === null ? null : this.mous.load(context, predecessorUuid);
  }

  @ResolveField('successors', () => [Mou], {
    description:
      'What is to take its place, or did, and drafts of it that were abandoned, as far as the caller may know of them, up to 100.',
  })
  async successors({ uuid }: Mou, _: unknown, context: RequestContext): Promise<Mou[]> {
    return (await this.succeeding.load(context, uuid)) ?? [];
  }

  @ResolveField('corrects', () => Mou, {
    nullable: true,
    description: 'The record that this one puts right; null when there is none.',
  })
  corrects({ correctsUuid }: Mou, _: unknown, context: RequestContext): Promise<Mou | null> | null {
    return correctsUuid === null ? null : this.mous.load(context, correctsUuid);
  }

  @ResolveField('correctedBy', () => Mou, {
    nullable: true,
    description: 'The record that puts this one right; null while it stands. Lists leave out what was put right.',
  })
  correctedBy({ correctedByUuid }: Mou, _: unknown, context: RequestContext): Promise<Mou | null> | null {
    return correctedByUuid === null ? null : this.mous.load(context, correctedByUuid);
  }
}

const inside = <T>(
  mou: Mou,
  context: RequestContext,
  loader: { load(context: RequestContext, key: string): Promise<T[] | null> },
): Promise<T[]> | null => (mou.inside ? loader.load(context, mou.uuid).then(found => found ?? []) : null);

@Resolver(() => MouVersion)
export class MouVersionResolver {
  constructor(
    private readonly allTexts: MouTextsLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @ResolveField('title', () => LocalisedText, { description: 'What it is called.' })
  title(@Parent() { titles }: MouVersion, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('scope', () => LocalisedText, { nullable: true, description: 'What it is about, in short.' })
  scope(@Parent() { scopes }: MouVersion, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(scopes, languages);
  }

  @ResolveField('texts', () => [MouText], { description: 'Its texts, up to 20 languages.' })
  async texts({ mouUuid, version }: MouVersion, _: unknown, context: RequestContext): Promise<MouText[]> {
    return (await this.allTexts.load(context, versionKey(mouUuid, version))) ?? [];
  }

  @ResolveField('writtenBy', () => Organisation, {
    nullable: true,
    description: 'For whom it was written; null when the service or nobody wrote it.',
  })
  writtenBy({ organisationUuid }: MouVersion, _: unknown, context: RequestContext) {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => MouSignature)
export class MouSignatureResolver {
  constructor(
    private readonly organisations: OrganisationLoader,
    private readonly persons: PersonLoader,
    private readonly files: FileLoader,
  ) {}

  @ResolveField('party', () => Organisation, { nullable: true, description: 'Who signed.' })
  party({ organisationUuid }: MouSignature, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('signatory', () => Person, {
    nullable: true,
    description: 'The person who signed for it; null without a mandate, or when the caller may not know the person.',
  })
  signatory({ signatoryUuid }: MouSignature, _: unknown, context: RequestContext): Promise<Person | null> | null {
    return signatoryUuid === null ? null : this.persons.load(context, signatoryUuid);
  }

  @ResolveField('file', () => File, { nullable: true, description: 'The scan; null when there is none.' })
  file({ fileUuid }: MouSignature, _: unknown, context: RequestContext): Promise<File | null> | null {
    return fileUuid === null ? null : this.files.load(context, fileUuid);
  }
}
