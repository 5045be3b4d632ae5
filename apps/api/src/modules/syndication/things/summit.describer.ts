/** Reads a summit as everybody may know it, for its JSON-LD. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { idOf } from '../../../core/ids/index.js';
import { placeLabel, PlaceNamesLoader } from '../../organisation/index.js';
import { publicContext } from '../domain/public-context.js';
import { PublicSummitRepository } from '../persistence/public-summit.repository.js';
import { PublicOrganisations } from '../public-organisations.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { toEvent } from './summit.thing.js';

@Injectable()
export class SummitDescriber implements Describer {
  constructor(
    private readonly summits: PublicSummitRepository,
    private readonly organisations: PublicOrganisations,
    private readonly placeNames: PlaceNamesLoader,
    private readonly clock: Clock,
  ) {}

  async describe(uuid: string, reader: ThingReader): Promise<Description | null> {
    const summit = await this.summits.byId(uuid);
    if (!summit) return null;
    const [context, { languages }] = [publicContext(), reader];
    const names = (summit.place_id && (await this.placeNames.load(context, summit.place_id))) || [];
    const day = summit.first_day ?? this.clock.today();
    const setting = {
      placeName: placeLabel(names, languages, day, day),
      host: await this.organisations.named(context, summit.host_organisation_id, languages),
    };
    return { id: idOf('Summit', uuid), thing: toEvent(summit, setting, reader) };
  }
}
