/** Organisations as everybody may know them, with the names by which they are shown. */
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { displayName, type Organisation, OrganisationLoader, OrganisationNamesLoader } from '../organisation/index.js';
import { NetworkRepository } from './persistence/network.repository.js';

/** One that is not hidden from the public. */
export interface ShownOrganisation {
  readonly organisation: Organisation;
  readonly name: string;
}

/** @param context of each method: the public's */
@Injectable()
export class PublicOrganisations {
  constructor(
    private readonly loader: OrganisationLoader,
    private readonly names: OrganisationNamesLoader,
    private readonly network: NetworkRepository,
    private readonly clock: Clock,
  ) {}

  /** One by its uuid; null when there is none or it is hidden. */
  find(context: RequestContext, uuid: string): Promise<Organisation | null> {
    return this.loader.load(context, uuid);
  }

  /** The secretariat's, by whose name the network goes. */
  async secretariat(context: RequestContext): Promise<Organisation | null> {
    const uuid = await this.network.secretariat();
    return uuid === null ? null : this.find(context, uuid);
  }

  /** One as it is named in other things. */
  async named(context: RequestContext, uuid: string | null, languages: readonly string[]) {
    const shown = await this.show(context, uuid, languages);
    return shown && { id: shown.organisation.id, name: shown.name };
  }

  /** One with its name today in the best language. */
  async show(
    context: RequestContext,
    uuid: string | null,
    languages: readonly string[],
  ): Promise<ShownOrganisation | null> {
    const organisation = uuid === null ? null : await this.find(context, uuid);
    if (!organisation) return null;
    const names = (await this.names.load(context, organisation.uuid)) ?? [];
    return { organisation, name: displayName(names, languages, this.clock.today())?.text ?? '' };
  }
}
