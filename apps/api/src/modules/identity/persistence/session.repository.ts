/** Sessions and their tokens. A token is kept as its hash only. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { Unauthenticated } from '../../../core/errors/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { hashSecret, newSecret } from '../domain/secret.js';

/** The tokens of a session, shown once. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

export interface RefreshRow {
  readonly sessionId: string;
  readonly personId: string;
  readonly usedAt: Date | null;
  readonly live: boolean;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
export const ACCESS_SECONDS = 15 * MINUTE;
export const SESSION_SECONDS = 30 * DAY;

/** Locks the token's row, so that two exchanges of one token happen one after the other. */
const BY_REFRESH = statement<RefreshRow>(`
  select s.id as "sessionId", s.person_id as "personId", t.used_at as "usedAt",
         (s.ended_at is null and s.expires_at > $2 and t.expires_at > $2) as live
  from session_token t join session s on s.id = t.session_id
  where t.token_hash = $1 and t.kind = 'REFRESH' for update of t, s`);
/** Waits for an erasure that is under way, and holds up one that comes: it then ends the session as well. */
const LIVING = statement<{ id: string }>(`
  select id from person where id = $1 and erased_at is null for key share`);
const USE = statement(`update session_token set used_at = $2 where token_hash = $1 and used_at is null`);
const END = statement(`update session set ended_at = $2, ended_because = $3 where id = $1 and ended_at is null`);
const END_ALL = statement(
  `update session set ended_at = $2, ended_because = $3 where person_id = $1 and ended_at is null`,
);
const FORGET = statement(`delete from session_token where expires_at < $1`);

@Injectable()
export class SessionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Begins a session, in the current unit of work. @throws Unauthenticated for a person who was erased meanwhile */
  async begin(personId: string): Promise<IssuedTokens> {
    const [living] = await this.database.write(LIVING, [personId]);
    if (!living) throw new Unauthenticated('This account exists no more.');
    const sessionId = newUuid();
    const times = { created_at: this.clock.now(), expires_at: this.clock.in(SESSION_SECONDS) };
    await this.database.insert('session', { id: sessionId, person_id: personId, ...times });
    return this.issue(sessionId);
  }

  /** Issues a pair of tokens of a session. */
  async issue(sessionId: string): Promise<IssuedTokens> {
    const [accessToken, refreshToken] = [newSecret('ACCESS'), newSecret('REFRESH')];
    const [accessExpiresAt, refreshExpiresAt] = [this.clock.in(ACCESS_SECONDS), this.clock.in(SESSION_SECONDS)];
    const issued_at = this.clock.now();
    const keep = (kind: string, token: string, expires_at: Date) =>
      this.database.insert('session_token', {
        token_hash: hashSecret(token),
        session_id: sessionId,
        kind,
        issued_at,
        expires_at,
      });
    await keep('ACCESS', accessToken, accessExpiresAt);
    await keep('REFRESH', refreshToken, refreshExpiresAt);
    return { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt };
  }

  /** The refresh token's session, locked. */
  byRefresh(tokenHash: Buffer): Promise<RefreshRow | undefined> {
    return this.database.first(BY_REFRESH, [tokenHash, this.clock.now()]);
  }

  /** Notes that a refresh token was exchanged. */
  async use(tokenHash: Buffer): Promise<void> {
    await this.database.write(USE, [tokenHash, this.clock.now()]);
  }

  async end(sessionId: string, because: string): Promise<void> {
    await this.database.write(END, [sessionId, this.clock.now(), because]);
  }

  /** Ends every session of a person. */
  async endAll(personId: string, because: string): Promise<void> {
    await this.database.write(END_ALL, [personId, this.clock.now(), because]);
  }

  /** Removes the hashes of tokens that expired. */
  async forgetExpired(): Promise<void> {
    await this.database.write(FORGET, [this.clock.now()]);
  }
}
