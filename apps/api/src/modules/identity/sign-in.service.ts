/** Signing in and out, and exchanging refresh tokens. */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Unauthenticated } from '../../core/errors/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { type RateLimit, RateLimits } from '../../core/limits/index.js';
import { comparableEmail } from './domain/email.js';
import { checkPassword } from './domain/password.js';
import { refreshVerdict } from './domain/refresh.js';
import { hashSecret } from './domain/secret.js';
import { PersonRepository } from './persistence/person.repository.js';
import { type IssuedTokens, SessionRepository } from './persistence/session.repository.js';

const WINDOW_SECONDS = 15 * 60;
const WRONG = 'The e-mail address or the password is wrong.';
const REFUSED = 'The refresh token is wrong, expired or was used before. Sign in again.';

@Injectable()
export class SignInService {
  private readonly perAccount: RateLimit;
  private readonly perAddress: RateLimit;

  constructor(
    private readonly persons: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    limits: RateLimits,
    { values }: Configuration,
  ) {
    const seconds = WINDOW_SECONDS;
    const account = { name: 'sign-in-account', points: values.SIGN_INS_PER_ACCOUNT, seconds };
    const address = { name: 'sign-in-address', points: values.SIGN_INS_PER_ADDRESS, seconds };
    this.perAccount = limits.shared({
      ...account,
      message: 'Too many failed sign-ins to this account. Wait, or ask for a reset code.',
    });
    this.perAddress = limits.shared({ ...address, message: 'Too many failed sign-ins from your network address.' });
  }

  /** Signs a person in. @throws Unauthenticated, the same for a wrong address and a wrong password; RateLimited */
  async signIn(email: string, password: string, networkAddress: string): Promise<IssuedTokens> {
    const person = await this.verify(email, password, networkAddress);
    return this.unitOfWork.run(async () => {
      const tokens = await this.sessions.begin(person);
      await this.record({ kind: 'SYSTEM', reason: 'sign-in' }, 'session.begun', person);
      return tokens;
    });
  }

  /** Checks a password under the limits. @returns the person's uuid */
  async verify(email: string, password: string, networkAddress: string): Promise<string> {
    const account = accountOf(email);
    await this.perAddress.check(networkAddress);
    // Taken before the password is looked at, so that parallel guesses cannot slip through together.
    await this.perAccount.take(account);
    const person = await this.persons.byEmail(email);
    if (!(await checkPassword(person?.hash ?? undefined, password)) || !person) {
      await this.perAddress.take(networkAddress);
      throw new Unauthenticated(WRONG);
    }
    await this.perAccount.reset(account);
    return person.id;
  }

  /** Lets a person sign in again who used up the attempts: the account was proven in another way. */
  async forgive(email: string): Promise<void> {
    await this.perAccount.reset(accountOf(email));
  }

  /**
   * Exchanges a refresh token for a new pair. The answer may be lost: for 30 seconds the same token is exchanged again.
   * @throws Unauthenticated; a later reuse means that the token was stolen and ends the session
   */
  async refresh(refreshToken: string): Promise<IssuedTokens> {
    const hash = hashSecret(refreshToken);
    // A theft must end the session for good: the verdict leaves the unit of work before anything is thrown.
    const tokens = await this.unitOfWork.run(async () => {
      const found = await this.sessions.byRefresh(hash);
      const verdict = refreshVerdict(found, this.clock.now());
      if (!found || verdict === 'REFUSE') return undefined;
      if (verdict === 'STOLEN') {
        await this.sessions.end(found.sessionId, 'REFRESH_TOKEN_REUSED');
        await this.record({ kind: 'SYSTEM', reason: 'refresh' }, 'session.endedByReuse', found.personId);
        return undefined;
      }
      await this.sessions.use(hash);
      return this.sessions.issue(found.sessionId);
    });
    if (!tokens) throw new Unauthenticated(REFUSED);
    return tokens;
  }

  /** Ends the actor's session. */
  async signOut(actor: Actor): Promise<void> {
    if (!('sessionId' in actor)) throw new Unauthenticated('Nobody is signed in.');
    await this.unitOfWork.run(async () => {
      await this.sessions.end(actor.sessionId, 'SIGNED_OUT');
      await this.record(actor, 'session.ended', actor.personId);
    });
  }

  private async record(actor: Actor, action: string, personId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'Person', subjectId: personId });
  }
}

/** The name under which attempts are counted: no address is kept there. */
const accountOf = (email: string): string => createHash('sha256').update(comparableEmail(email)).digest('base64url');
