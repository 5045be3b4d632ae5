/** What the mutations of summits answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Summit } from './summit.model.js';

@ObjectType({ isAbstract: true })
abstract class WithSummit {
  @Field(() => Summit, { description: 'The summit.' })
  summit!: Summit;
}

@ObjectType({ description: 'The summit was entered.' })
export class CreateSummitSuccess extends WithSummit {}
@ObjectType({ description: 'The summit was changed.' })
export class UpdateSummitSuccess extends WithSummit {}
@ObjectType({ description: 'The summit is announced.' })
export class AnnounceSummitSuccess extends WithSummit {}
@ObjectType({ description: 'Registration is open.' })
export class OpenRegistrationSuccess extends WithSummit {}
@ObjectType({ description: 'Registration is closed.' })
export class CloseRegistrationSuccess extends WithSummit {}
@ObjectType({ description: 'The credentials are reported.' })
export class ReportCredentialsSuccess extends WithSummit {}
@ObjectType({ description: 'The summit is in session.' })
export class OpenSummitSuccess extends WithSummit {}
@ObjectType({ description: 'The summit is over. Whoever was still present was checked out by its close.' })
export class CloseSummitSuccess extends WithSummit {}
@ObjectType({ description: 'The minutes are adopted.' })
export class AdoptMinutesSuccess extends WithSummit {}
@ObjectType({ description: 'The summit will not take place.' })
export class CancelSummitSuccess extends WithSummit {}
@ObjectType({ description: 'The summit is put off. Announce it again when its dates are known.' })
export class PostponeSummitSuccess extends WithSummit {}
@ObjectType({ description: 'The past summit is on record.' })
export class RecordPastSummitSuccess extends WithSummit {}

export const CreateSummitResult = resultUnion('CreateSummit', CreateSummitSuccess);
export const UpdateSummitResult = resultUnion('UpdateSummit', UpdateSummitSuccess, [GuardFailed]);
export const AnnounceSummitResult = resultUnion('AnnounceSummit', AnnounceSummitSuccess, [GuardFailed]);
export const OpenRegistrationResult = resultUnion('OpenRegistration', OpenRegistrationSuccess, [GuardFailed]);
export const CloseRegistrationResult = resultUnion('CloseRegistration', CloseRegistrationSuccess, [GuardFailed]);
export const ReportCredentialsResult = resultUnion('ReportCredentials', ReportCredentialsSuccess, [GuardFailed]);
export const OpenSummitResult = resultUnion('OpenSummit', OpenSummitSuccess, [GuardFailed]);
export const CloseSummitResult = resultUnion('CloseSummit', CloseSummitSuccess, [GuardFailed]);
export const AdoptMinutesResult = resultUnion('AdoptMinutes', AdoptMinutesSuccess, [GuardFailed]);
export const CancelSummitResult = resultUnion('CancelSummit', CancelSummitSuccess, [GuardFailed]);
export const PostponeSummitResult = resultUnion('PostponeSummit', PostponeSummitSuccess, [GuardFailed]);
export const RecordPastSummitResult = resultUnion('RecordPastSummit', RecordPastSummitSuccess);
