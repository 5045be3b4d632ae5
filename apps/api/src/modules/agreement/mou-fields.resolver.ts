/** Fields of memoranda, their parties and texts that need more than a row. */
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText } from '../../core/graphql/index.js';
import { File, FileLoader } from '../file/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { Mou, MouParty, MouText } from './contract/mou.model.js';
import { versionKey } from './mou.service.js';
import { MouLoader, MousUnderLoader, MouTextsLoader } from './mou.loaders.js';
import { MOUS_LISTED } from './persistence/mou.repository.js';

@Resolver(() => Mou)
export class MouFieldsResolver {
  constructor(
    private readonly mous: MouLoader,
    private readonly under: MousUnderLoader,
    private readonly fullTexts: MouTextsLoader,
  ) {}

  @ResolveField('title', () => LocalisedText, { description: 'What it is called.' })
  title(@Parent() { titles }: Mou, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('scope', () => LocalisedText, {
    nullable: true,
    description: 'What it is about, in short. For members, the parties and the secretariat.',
  })
  scope(@Parent() { scopes }: Mou, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(scopes, languages);
  }

  @ResolveField('parties', () => [MouParty], { description: 'Its parties as they are now, up to 20, in order.' })
  parties({ partyUuids }: Mou): MouParty[] {
    return partyUuids.map(organisationUuid => Object.assign(new MouParty(), { organisationUuid }));
  }

  @ResolveField('texts', () => [MouText], {
    nullable: true,
    description:
      'Its full text on the table, or in force, in up to 20 languages; null unless the caller acts for a party or the secretariat.',
  })
  async texts({ uuid, textVersion, inside }: Mou, _: unknown, context: RequestContext): Promise<MouText[] | null> {
    return inside ? ((await this.fullTexts.load(context, versionKey(uuid, textVersion))) ?? []) : null;
  }

  @ResolveField('umbrella', () => Mou, {
    nullable: true,
    description: 'The memorandum under whose umbrella it stands; null when there is none that the caller may know of.',
  })
  umbrella({ umbrellaUuid }: Mou, _: unknown, context: RequestContext): Promise<Mou | null> | null {
    return umbrellaUuid === null ? null : this.mous.load(context, umbrellaUuid);
  }

  @ResolveField('children', () => [Mou], {
    description: `The memoranda under its umbrella, up to ${String(MOUS_LISTED)}, what was recorded last first.`,
  })
  async children({ uuid }: Mou, _: unknown, context: RequestContext): Promise<Mou[]> {
    return (await this.under.load(context, uuid)) ?? [];
  }
}

@Resolver(() => MouParty)
export class MouPartyResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('organisation')
  organisation({ organisationUuid }: MouParty, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => MouText)
export class MouTextResolver {
  constructor(private readonly files: FileLoader) {}

  @ResolveField('file', () => File, {
    nullable: true,
    description: 'A scan of it, which every party reads; null when there is none.',
  })
  file({ fileUuid }: MouText, _: unknown, context: RequestContext): Promise<File | null> | null {
    return fileUuid === null ? null : this.files.load(context, fileUuid);
  }
}
