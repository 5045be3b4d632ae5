/** Tells whoever holds a letter whether it is valid, and no more. */
import { Injectable } from '@nestjs/common';
import { RateLimits, type RateLimit } from '../../../../core/limits/index.js';
import { localisedFor, LocalisedText } from '../../../../core/graphql/index.js';
import { VisaVerification } from '../contract/visa-verification.model.js';
import { hashOfCode } from '../domain/verify-code.js';
import { VisaLetterRepository } from '../persistence/visa-letter.repository.js';

@Injectable()
export class VisaVerifier {
  private readonly limit: RateLimit;

  constructor(
    private readonly letters: VisaLetterRepository,
    limits: RateLimits,
  ) {
    this.limit = limits.shared({
      name: 'visa.verify',
      points: 60,
      seconds: 600,
      message: 'Too many codes were tried from your network address.',
    });
  }

  /**
   * What a code leads to; null when no letter was ever issued under it.
   * @param address the network address of whoever asks
   * @throws RateLimited
   */
  async verify(code: string, address: string, languages: readonly string[]): Promise<VisaVerification | null> {
    await this.limit.take(address);
    const row = await this.letters.byCode(hashOfCode(code) ?? Buffer.alloc(0));
    if (!row) return null;
    return Object.assign(new VisaVerification(), {
      status: row.state === 'ISSUED' ? ('VALID' as const) : ('REVOKED' as const),
      replaced: row.state === 'SUPERSEDED',
      initials: row.initials ?? '',
      event: localisedFor(row.event_title, languages) ?? new LocalisedText(),
      startsOn: row.event_starts_on ?? '',
      endsOn: row.event_ends_on ?? '',
    });
  }
}
