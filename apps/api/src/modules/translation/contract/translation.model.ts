/** A translation as the schema shows it. Its organisations and segments are in the resolvers. */
import type { Provenance, TranslationStatus } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, LanguageTag, Node } from '../../../core/graphql/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import type { TranslationAction, TranslationSubject } from '../domain/translation.workflow.js';
import type { ReadableTranslation } from '../translation-access.js';
import { TranslationActionEnum, TranslationStatusEnum } from './translation-enums.js';

/** What the caller may do with a translation now. */
export const TranslationAvailableAction = availableAction<TranslationAction>('Translation', TranslationActionEnum);

@ObjectType({ description: 'How far a translation is, over the segments of the present source.' })
export class TranslationProgress {
  @Field(() => Int, { description: 'How many segments there are.' })
  segments!: number;

  @Field(() => Int, { description: 'How many have a text.' })
  translated!: number;

  @Field(() => Int, { description: 'How many of these no person has changed or confirmed.' })
  unconfirmed!: number;

  @Field(() => Int, { description: 'How many have a fault.' })
  faulty!: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    'The translation of a text into a language. Once it is public everybody reads of it; before, and its segments at any time: who translates, whoever owns the text, and the secretariat.',
})
@Directive('@key(fields: "id")')
export class Translation extends Node {
  @Field(() => ID, { description: 'The public id of what it translates.' })
  subjectId!: string;

  @Field(() => TranslationStatusEnum, { description: 'Where it stands.' })
  status!: TranslationStatus;

  @Field(() => LanguageTag, { description: 'The language of the text.' })
  sourceLanguage!: string;

  @Field(() => LanguageTag, { description: 'The language of the translation.' })
  targetLanguage!: string;

  @Field(() => Int, { description: 'The revision of the text that its segments are cut from.' })
  sourceRevision!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The latest revision with the words of which a translation is public; null before.',
  })
  publishedRevision!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last made public; null before.' })
  publishedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether the words have changed since the revision of which a translation is public.',
  })
  stale!: boolean;

  @Field(() => Boolean, { description: 'Whether a machine wrote a part of the draft. Persons went over all of it.' })
  machineAssisted!: boolean;

  @Field(() => String, { nullable: true, description: 'The engine and its version, if a machine drafted.' })
  engine!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the reviewer had also edited: only in languages that nobody else in the network reads.',
  })
  singleReviewed!: boolean;

  @Field(() => TranslationProgress, { description: 'How far it is.' })
  progress!: TranslationProgress;

  @Field(() => Boolean, { description: 'Whether a machine is at work on its draft now.' })
  drafting!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the machine gave up its draft, if it did. Who works on it only.',
  })
  draftProblem!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the reviewer wants changed. Who works on it only.',
  })
  reviewComment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was turned down or given up. Who works on it only.',
  })
  endReason!: string | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day on which its editor finishes in time; null when no day is set. Who works on it only.',
  })
  dueOn!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  /** Not in the schema. */
  uuid!: string;
  inside!: boolean;
  subject!: TranslationSubject;
  readable!: ReadableTranslation;
}
