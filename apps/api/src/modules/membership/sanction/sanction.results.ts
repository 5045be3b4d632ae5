/** What the acts on sanction cases and appeals answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Appeal, SanctionCase } from './sanction.models.js';

@ObjectType({ isAbstract: true })
abstract class WithCase {
  @Field(() => SanctionCase, { description: 'The case as it is now.' })
  sanctionCase!: SanctionCase;
}

@ObjectType({ isAbstract: true })
abstract class WithAppeal {
  @Field(() => Appeal, { description: 'The appeal as it is now.' })
  appeal!: Appeal;
}

@ObjectType({ description: 'The notice is given.' })
export class OpenSanctionCaseSuccess extends WithCase {}
export const OpenSanctionCaseResult = resultUnion('OpenSanctionCase', OpenSanctionCaseSuccess, [GuardFailed]);

@ObjectType({ description: 'The response is recorded.' })
export class RespondToSanctionSuccess extends WithCase {}
export const RespondToSanctionResult = resultUnion('RespondToSanction', RespondToSanctionSuccess, [GuardFailed]);

@ObjectType({ description: 'The day is set.' })
export class SetSanctionHearingSuccess extends WithCase {}
export const SetSanctionHearingResult = resultUnion('SetSanctionHearing', SetSanctionHearingSuccess, [GuardFailed]);

@ObjectType({ description: 'The hearing is recorded.' })
export class RecordSanctionHearingSuccess extends WithCase {}
export const RecordSanctionHearingResult = resultUnion('RecordSanctionHearing', RecordSanctionHearingSuccess, [
  GuardFailed,
]);

@ObjectType({ description: 'The case is closed without a measure.' })
export class DismissSanctionCaseSuccess extends WithCase {}
export const DismissSanctionCaseResult = resultUnion('DismissSanctionCase', DismissSanctionCaseSuccess, [GuardFailed]);

@ObjectType({ description: 'The notice is taken back.' })
export class WithdrawSanctionCaseSuccess extends WithCase {}
export const WithdrawSanctionCaseResult = resultUnion('WithdrawSanctionCase', WithdrawSanctionCaseSuccess, [
  GuardFailed,
]);

@ObjectType({ description: 'The appeal is filed.' })
export class FileAppealSuccess extends WithAppeal {}
export const FileAppealResult = resultUnion('FileAppeal', FileAppealSuccess, [GuardFailed]);

@ObjectType({ description: 'The decision is entered and carried out.' })
export class DecideAppealSuccess extends WithAppeal {}
export const DecideAppealResult = resultUnion('DecideAppeal', DecideAppealSuccess, [GuardFailed]);
