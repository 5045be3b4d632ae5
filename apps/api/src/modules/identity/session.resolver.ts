/** Signing in, staying signed in, signing out, passwords. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { ReturnsSecret } from '../../core/idempotency/index.js';
import { uuidOf } from '../../core/ids/index.js';
import {
  IssueResetCodeResult,
  IssueResetCodeSuccess,
  RefreshSessionResult,
  RefreshSessionSuccess,
  ResetPasswordResult,
  ResetPasswordSuccess,
  SignInResult,
  SignInSuccess,
  SignOutResult,
  SignOutSuccess,
} from './contract/identity.results.js';
import { ResetPasswordInput, SignInInput } from './contract/sign-in.inputs.js';
import { ISSUE_RESET, OWN_ACCOUNT } from './domain/grants.js';
import { toSession } from './identity.mapper.js';
import { PasswordService } from './password.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly passwords: PasswordService,
  ) {}

  @Mutation(() => SignInResult, {
    description:
      'Signs a person in. UNAUTHENTICATED, the same for a wrong address and a wrong password; RATE_LIMITED after too many failures.',
  })
  @AllowAnyone('whoever signs in is not known yet')
  @ReturnsSecret()
  async signIn(
    @Args('input', { description: 'Who signs in.' }) { email, password }: SignInInput,
    @Context() { address }: RequestContext,
  ): Promise<SignInSuccess> {
    return Object.assign(new SignInSuccess(), {
      session: toSession(await this.signIns.signIn(email, password, address)),
    });
  }

  @Mutation(() => RefreshSessionResult, {
    description:
      'Exchanges a refresh token for new tokens. If the answer is lost, send the same token again within 30 seconds; a later reuse ends the session. UNAUTHENTICATED.',
  })
  @AllowAnyone('the refresh token is the proof')
  @ReturnsSecret()
  async refreshSession(
    @Args('refreshToken', { description: 'The token, `kur_rt_…`.' }) refreshToken: string,
  ): Promise<RefreshSessionSuccess> {
    return Object.assign(new RefreshSessionSuccess(), { session: toSession(await this.signIns.refresh(refreshToken)) });
  }

  @Mutation(() => SignOutResult, { description: "Ends the caller's session: its tokens work no more." })
  @Allow(OWN_ACCOUNT)
  @ReturnsSecret()
  async signOut(@CurrentActor() actor: Actor): Promise<SignOutSuccess> {
    await this.signIns.signOut(actor);
    return Object.assign(new SignOutSuccess(), { signedOut: true });
  }

  @Mutation(() => IssueResetCodeResult, {
    description:
      'Issues a one-time code with which a person sets a new password. Officers; for people of the secretariat admins only (FORBIDDEN). NOT_FOUND.',
  })
  @Allow(ISSUE_RESET)
  @ReturnsSecret()
  async issueResetCode(
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<IssueResetCodeSuccess> {
    const issued = await this.passwords.issueCode(actor, uuidOf('Person', personId, 'personId'), personId);
    return Object.assign(new IssueResetCodeSuccess(), issued);
  }

  @Mutation(() => ResetPasswordResult, {
    description: 'Sets a new password by a reset code, and ends every session of the person.',
  })
  @AllowAnyone('the reset code is the proof')
  @ReturnsSecret()
  async resetPassword(
    @Args('input', { description: 'The code and the new password.' }) { code, password }: ResetPasswordInput,
  ): Promise<ResetPasswordSuccess> {
    await this.passwords.reset(code, password);
    return Object.assign(new ResetPasswordSuccess(), { reset: true });
  }
}
