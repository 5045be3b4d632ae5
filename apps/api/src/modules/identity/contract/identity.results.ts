/** What the mutations of this module answer. Codes, tokens and keys are shown once and are kept as hashes only. */
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, resultUnion } from '../../../core/graphql/index.js';
import { ApiKey } from './api-key.model.js';
import { AlreadyEnded, CodeUnusable, MandateAlreadyHeld } from './identity.refusals.js';
import { Mandate } from './mandate.model.js';

@ObjectType({ description: 'The tokens of a session. Shown once.' })
export class Session {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer kur_at_…`. Good for 15 minutes.' })
  accessToken!: string;

  @Field(() => DateTime, { description: 'When the access token expires.' })
  accessExpiresAt!: Date;

  @Field(() => String, { description: 'Exchange it for a new pair with `refreshSession`. It works once.' })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the refresh token expires.' })
  refreshExpiresAt!: Date;
}

@ObjectType({ description: 'The person is signed in.' })
export class SignInSuccess {
  @Field(() => Session, { description: 'The tokens.' })
  session!: Session;
}
export const SignInResult = resultUnion('SignIn', SignInSuccess);

@ObjectType({ description: 'The tokens were exchanged.' })
export class RefreshSessionSuccess {
  @Field(() => Session, { description: 'The new tokens.' })
  session!: Session;
}
export const RefreshSessionResult = resultUnion('RefreshSession', RefreshSessionSuccess);

@ObjectType({ description: 'The session has ended.' })
export class SignOutSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  signedOut!: boolean;
}
export const SignOutResult = resultUnion('SignOut', SignOutSuccess);

@ObjectType({ description: 'The invitation stands.' })
export class InviteMandateSuccess {
  @Field(() => String, { description: 'The one-time code, shown this once. Hand it over by a way that you trust.' })
  code!: string;

  @Field(() => DateTime, { description: 'Until when the code works.' })
  expiresAt!: Date;
}
export const InviteMandateResult = resultUnion('InviteMandate', InviteMandateSuccess);

@ObjectType({ description: 'The person acts for the organisation and is signed in.' })
export class AcceptInvitationSuccess {
  @Field(() => Session, { description: 'The tokens.' })
  session!: Session;

  @Field(() => Mandate, { description: 'The mandate.' })
  mandate!: Mandate;
}
export const AcceptInvitationResult = resultUnion('AcceptInvitation', AcceptInvitationSuccess, [
  CodeUnusable,
  MandateAlreadyHeld,
]);

@ObjectType({ description: 'The mandate has ended.' })
export class RevokeMandateSuccess {
  @Field(() => Mandate, { description: 'The mandate as it is now.' })
  mandate!: Mandate;
}
export const RevokeMandateResult = resultUnion('RevokeMandate', RevokeMandateSuccess, [AlreadyEnded]);

@ObjectType({ description: 'The code was issued.' })
export class IssueResetCodeSuccess {
  @Field(() => String, { description: 'The one-time code, shown this once. Hand it over by a way that you trust.' })
  code!: string;

  @Field(() => DateTime, { description: 'Until when the code works.' })
  expiresAt!: Date;
}
export const IssueResetCodeResult = resultUnion('IssueResetCode', IssueResetCodeSuccess);

@ObjectType({ description: 'The password was set, and every session of the person has ended.' })
export class ResetPasswordSuccess {
  @Field(() => Boolean, { description: 'Always true: sign in with the new password.' })
  reset!: boolean;
}
export const ResetPasswordResult = resultUnion('ResetPassword', ResetPasswordSuccess, [CodeUnusable]);

@ObjectType({ description: 'The key was made.' })
export class CreateApiKeySuccess {
  @Field(() => ApiKey, { description: 'What is known of the key from now on.' })
  apiKey!: ApiKey;

  @Field(() => String, { description: 'The key itself, shown this once.' })
  secret!: string;
}
export const CreateApiKeyResult = resultUnion('CreateApiKey', CreateApiKeySuccess);

@ObjectType({ description: 'The key has a successor.' })
export class RotateApiKeySuccess {
  @Field(() => ApiKey, { description: 'The successor.' })
  apiKey!: ApiKey;

  @Field(() => String, { description: 'The successor itself, shown this once.' })
  secret!: string;
}
export const RotateApiKeyResult = resultUnion('RotateApiKey', RotateApiKeySuccess, [AlreadyEnded]);

@ObjectType({ description: 'The key works no more.' })
export class RevokeApiKeySuccess {
  @Field(() => ApiKey, { description: 'The key as it is now.' })
  apiKey!: ApiKey;
}
export const RevokeApiKeyResult = resultUnion('RevokeApiKey', RevokeApiKeySuccess, [AlreadyEnded]);
