/** Reads an engagement as everybody may know it, for its JSON-LD. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { idOf } from '../../../core/ids/index.js';
import { placeLabel, PlaceNamesLoader } from '../../organisation/index.js';
import { publicContext } from '../domain/public-context.js';
import { PublicEngagementRepository } from '../persistence/public-engagement.repository.js';
import { PublicOrganisations } from '../public-organisations.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { engagementThing } from './engagement.thing.js';

@Injectable()
export class EngagementDescriber implements Describer {
  constructor(
    private readonly engagements: PublicEngagementRepository,
    private readonly organisations: PublicOrganisations,
    private readonly placeNames: PlaceNamesLoader,
    private readonly clock: Clock,
  ) {}

  async describe(uuid: string, reader: ThingReader): Promise<Description | null> {
    const engagement = await this.engagements.byId(uuid);
    if (!engagement) return null;
    const [context, { languages }] = [publicContext(), reader];
    const names = (engagement.place_id && (await this.placeNames.load(context, engagement.place_id))) || [];
    const day = engagement.starts_on?.length === 10 ? engagement.starts_on : this.clock.today();
    const setting = {
      placeName: placeLabel(names, languages, day, day),
      host: await this.organisations.named(context, engagement.host_id, languages),
    };
    return { id: idOf('Engagement', uuid), thing: engagementThing(engagement, setting, reader) };
  }
}
