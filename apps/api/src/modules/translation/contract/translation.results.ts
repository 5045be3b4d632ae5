/** What the mutations of translations answer. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { GlossaryTerm } from './glossary-term.model.js';
import { Translation } from './translation.model.js';

@ObjectType({ description: 'The translation has begun.' })
export class StartTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now REQUESTED, or as it goes on.' })
  translation!: Translation;
}

@ObjectType({ description: 'It is said who works on it.' })
export class AssignTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, with its organisations.' })
  translation!: Translation;
}

@ObjectType({ description: 'The engine is at work. Watch `progress`.' })
export class DraftTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, with `drafting` true.' })
  translation!: Translation;
}

@ObjectType({ description: 'The engine stops.' })
export class CancelTranslationDraftSuccess {
  @Field(() => Translation, { description: 'The translation, now HUMAN_DRAFT.' })
  translation!: Translation;
}

@ObjectType({ description: 'People can begin.' })
export class DraftTranslationByHandSuccess {
  @Field(() => Translation, { description: 'The translation, now HUMAN_DRAFT.' })
  translation!: Translation;
}

@ObjectType({ description: 'The caller edits it.' })
export class TakeTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now IN_EDIT.' })
  translation!: Translation;
}

@ObjectType({ description: 'The segments are written.' })
export class EditTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, with its progress.' })
  translation!: Translation;
}

@ObjectType({ description: 'The reviewer has it.' })
export class SubmitTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now IN_REVIEW.' })
  translation!: Translation;
}

@ObjectType({ description: 'The editor has it again.' })
export class ReturnTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now IN_EDIT.' })
  translation!: Translation;
}

@ObjectType({ description: 'It is agreed to.' })
export class ApproveTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now APPROVED.' })
  translation!: Translation;
}

@ObjectType({ description: 'It is public.' })
export class PublishTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now PUBLISHED.' })
  translation!: Translation;
}

@ObjectType({ description: 'It is turned down.' })
export class RejectTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now REJECTED.' })
  translation!: Translation;
}

@ObjectType({ description: 'It is given up.' })
export class AbandonTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, now ABANDONED.' })
  translation!: Translation;
}

@ObjectType({ description: 'The file is taken in.' })
export class ImportTranslationSuccess {
  @Field(() => Translation, { description: 'The translation, with its progress.' })
  translation!: Translation;

  @Field(() => Int, { description: 'How many segments were changed or confirmed.' })
  changed!: number;
}

@ObjectType({ description: 'The glossary has the term.' })
export class AddGlossaryTermSuccess {
  @Field(() => GlossaryTerm, { description: 'The term.' })
  term!: GlossaryTerm;
}

@ObjectType({ description: 'The term does not hold any more.' })
export class EndGlossaryTermSuccess {
  @Field(() => GlossaryTerm, { description: 'The term.' })
  term!: GlossaryTerm;
}

const G = [GuardFailed];
export const StartTranslationResult = resultUnion('StartTranslation', StartTranslationSuccess, G);
export const AssignTranslationResult = resultUnion('AssignTranslation', AssignTranslationSuccess, G);
export const DraftTranslationResult = resultUnion('DraftTranslation', DraftTranslationSuccess, G);
export const CancelTranslationDraftResult = resultUnion('CancelTranslationDraft', CancelTranslationDraftSuccess, G);
export const DraftTranslationByHandResult = resultUnion('DraftTranslationByHand', DraftTranslationByHandSuccess, G);
export const TakeTranslationResult = resultUnion('TakeTranslation', TakeTranslationSuccess, G);
export const EditTranslationResult = resultUnion('EditTranslation', EditTranslationSuccess, G);
export const SubmitTranslationResult = resultUnion('SubmitTranslation', SubmitTranslationSuccess, G);
export const ReturnTranslationResult = resultUnion('ReturnTranslation', ReturnTranslationSuccess, G);
export const ApproveTranslationResult = resultUnion('ApproveTranslation', ApproveTranslationSuccess, G);
export const PublishTranslationResult = resultUnion('PublishTranslation', PublishTranslationSuccess, G);
export const RejectTranslationResult = resultUnion('RejectTranslation', RejectTranslationSuccess, G);
export const AbandonTranslationResult = resultUnion('AbandonTranslation', AbandonTranslationSuccess, G);
export const ImportTranslationResult = resultUnion('ImportTranslation', ImportTranslationSuccess, G);
export const AddGlossaryTermResult = resultUnion('AddGlossaryTerm', AddGlossaryTermSuccess, G);
export const EndGlossaryTermResult = resultUnion('EndGlossaryTerm', EndGlossaryTermSuccess, G);
