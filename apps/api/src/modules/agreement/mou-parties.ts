/** The parties and the umbrella of a memorandum, as they are named. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { OrganisationService } from '../organisation/index.js';
import { mayRead } from './domain/mou.policy.js';
import { factsOf } from './mou.mapper.js';
import { MouRepository } from './persistence/mou.repository.js';

@Injectable()
export class MouParties {
  constructor(
    private readonly mous: MouRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /**
   * The uuids of the parties as they are now, in order.
   * @param asked their public ids, at `input.partyIds`
   * @throws NotFound for one that the actor may not read, InputInvalid with rule `typeId`, `idType` or `arrayUnique`
   */
  async parties(actor: Actor, asked: readonly string[]): Promise<string[]> {
    const ids = asked.map((id, index) => uuidOf('Organisation', id, ['input', 'partyIds', String(index)]));
    const found = await this.organisations.readMany(actor, ids);
    const parties = ids.map((id, index) => {
      const party = found.get(id);
      if (!party) throw new NotFound('Organisation', asked[index]);
      return party.uuid;
    });
    if (new Set(parties).size < parties.length) {
      const message = 'Two of these are one organisation by now. Name each party once.';
      throw InputInvalid.at('input.partyIds', 'arrayUnique', message);
    }
    return parties;
  }

  /** The uuid of an umbrella. @throws NotFound, InputInvalid */
  async umbrella(actor: Actor, asked: string | null | undefined): Promise<string | null> {
    if (asked == null) return null;
    const id = uuidOf('Mou', asked, ['input', 'umbrellaId']);
    const [row] = await this.mous.byIds([id]);
    if (!row || !mayRead(actor, factsOf(row))) throw new NotFound('Mou', asked);
    return id;
  }
}
