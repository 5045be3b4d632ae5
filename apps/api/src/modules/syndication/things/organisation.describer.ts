/** Reads an organisation as everybody may know it, for its JSON-LD. */
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { localisedFor } from '../../../core/graphql/index.js';
import { MembershipReader } from '../../membership/index.js';
import {
  namesOn,
  Organisation,
  OrganisationNamesLoader,
  placeLabel,
  PlaceNamesLoader,
} from '../../organisation/index.js';
import { publicContext } from '../domain/public-context.js';
import { PublicOrganisations } from '../public-organisations.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { type PublicOrganisation, toOrganization } from './organisation.thing.js';

/** A suspended member is publicly one that is "not currently active": it is not shown as a member. */
const SHOWN: ReadonlySet<string> = new Set(['ACTIVE', 'PROVISIONAL']);

@Injectable()
export class OrganisationDescriber implements Describer {
  constructor(
    private readonly organisations: PublicOrganisations,
    private readonly names: OrganisationNamesLoader,
    private readonly placeNames: PlaceNamesLoader,
    private readonly memberships: MembershipReader,
    private readonly clock: Clock,
  ) {}

  async describe(uuid: string, reader: ThingReader): Promise<Description | null> {
    const [context, { languages }, today] = [publicContext(), reader, this.clock.today()];
    const shown = await this.organisations.show(context, uuid, languages);
    if (!shown) return null;
    const { organisation, name } = shown;
    const { seatPlaceId: seat } = organisation;
    const cityNames = (seat && (await this.placeNames.load(context, seat))) || [];
    const described: PublicOrganisation = {
      ...organisation,
      name,
      ...(await this.otherNames(context, organisation.uuid, name)),
      description: localisedFor(organisation.descriptions, languages)?.text ?? null,
      city: placeLabel(cityNames, languages, today, today) || null,
      foundedOn: organisation.foundedOn?.value ?? null,
      dissolvedOn: organisation.dissolvedOn?.value ?? null,
      membership: await this.membership(context, organisation, languages),
    };
    return { id: organisation.id, thing: toOrganization(described, reader) };
  }

  private async otherNames(context: RequestContext, uuid: string, name: string) {
    const names = (await this.names.load(context, uuid)) ?? [];
    const legal = namesOn(names, this.clock.today()).find(({ kind }) => kind === 'LEGAL');
    // A misspelling is searched and never displayed.
    const others = names.filter(({ kind, text }) => kind !== 'MISSPELLING' && text !== name && text !== legal?.text);
    return { legalName: legal?.text ?? null, otherNames: [...new Set(others.map(({ text }) => text))] };
  }

  private async membership(
    context: RequestContext,
    { uuid }: Organisation,
    languages: readonly string[],
  ): Promise<PublicOrganisation['membership']> {
    const { status, memberSince, category } = await this.memberships.standingOf(uuid, { on: this.clock.today() });
    if (!SHOWN.has(status)) return null;
    const secretariat = await this.organisations.secretariat(context);
    const network = await this.organisations.named(context, secretariat?.uuid ?? null, languages);
    return network && { network, since: memberSince, category };
  }
}
