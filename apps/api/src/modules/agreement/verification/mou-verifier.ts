/** Tells whoever holds the text of a memorandum whether it holds, and no more. */
import { Injectable } from '@nestjs/common';
import { impreciseDate, localisedFor } from '../../../core/graphql/index.js';
import { type RateLimit, RateLimits } from '../../../core/limits/index.js';
import { MouParty } from '../contract/mou.model.js';
import { isEffective } from '../domain/mou-subject.js';
import { signingOf } from '../mou.mapper.js';
import { MouTextRepository } from '../persistence/mou-text.repository.js';
import { MouVerification } from './mou-verification.model.js';

@Injectable()
export class MouVerifier {
  private readonly limit: RateLimit;

  constructor(
    private readonly texts: MouTextRepository,
    limits: RateLimits,
  ) {
    this.limit = limits.shared({
      name: 'mou.verify',
      points: 60,
      seconds: 600,
      message: 'Too many texts were asked about from your network address.',
    });
  }

  /**
   * What the hash of a text leads to; null when no signed memorandum has it.
   * @param address the network address of whoever asks
   * @throws RateLimited
   */
  async verify(hash: string, address: string, languages: readonly string[]): Promise<MouVerification | null> {
    await this.limit.take(address);
    const row = await this.texts.signedWith(hash.toLowerCase());
    if (!row) return null;
    return Object.assign(new MouVerification(), {
      title: localisedFor(row.title, languages),
      parties: row.party_ids.map(organisationUuid => Object.assign(new MouParty(), { organisationUuid })),
      signed: signingOf(row),
      effectiveOn: impreciseDate(row.in_force_on ?? row.effective_on),
      endsOn: impreciseDate(row.last_day ?? row.ends_on),
      inForce: row.current && isEffective(row.status),
    });
  }
}
