/** Finds what an input or a filter names: organisations, places, and whatever else can be mentioned. */
import { Injectable } from '@nestjs/common';
import { type Actor, type RequestContext } from '../../core/access/index.js';
import { InputInvalid, type Violation } from '../../core/errors/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { anyIdOf, parseTypeId, uuidOf } from '../../core/ids/index.js';
import { OrganisationLoader } from '../organisation/index.js';
import { isMentionable, type Mention, MENTIONABLE } from './domain/mentionable.js';

@Injectable()
export class PublicationTargets {
  constructor(
    private readonly organisations: OrganisationLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  /**
   * What is to be mentioned, each once; a merged duplicate gives the organisation that it became.
   * @param context as whom it is read; what is asked for at once in one context costs one statement for each type
   * @throws InputInvalid with rule `typeId` or `idType`; `unknownOrganisation` or `unknownMention` for each one that the
   *   actor cannot read
   */
  async toMention(context: RequestContext, ids: readonly string[], path: readonly string[]): Promise<Mention[]> {
    const wanted = mentionsIn(ids, path);
    if (wanted.length === 0) return [];
    const found = await this.read(context, wanted);
    const violations = wanted.flatMap(({ type, uuid }, index): Violation[] => {
      if (found.has(uuid)) return [];
      const organisation = type === 'Organisation';
      const rule = organisation ? 'unknownOrganisation' : 'unknownMention';
      const message = organisation ? 'The register knows no such organisation.' : `There is no such ${type}.`;
      return [{ path: [...path, String(index)], rule, message }];
    });
    if (violations.length > 0) throw new InputInvalid(violations);
    const mentions = wanted.flatMap(({ uuid }) => found.get(uuid) ?? []);
    return [...new Map(mentions.map(mention => [mention.uuid, mention])).values()];
  }

  /** The values of filters, without what the actor cannot read: nobody learns of it by filtering. */
  async toFilter(
    actor: Actor,
    { organisation, mentions }: { organisation?: readonly string[] | null; mentions?: readonly string[] | null },
  ): Promise<{ organisation: string[] | null; mentions: string[] | null }> {
    const owners = organisation?.map((id, index) =>
      uuidOf('Organisation', id, ['filter', 'organisation', String(index)]),
    );
    const targets = mentions && mentionsIn(mentions, ['filter', 'mentions']);
    const asked = [...(owners ?? []).map(uuid => ({ type: 'Organisation', uuid }) as const), ...(targets ?? [])];
    const found = asked.length > 0 ? await this.read(loadingFor(actor), asked) : new Map<string, Mention>();
    const known = (uuids: readonly string[]): string[] => uuids.flatMap(uuid => found.get(uuid)?.uuid ?? []);
    return {
      organisation: owners ? known(owners) : null,
      mentions: targets ? known(targets.map(({ uuid }) => uuid)) : null,
    };
  }

  /** By the uuid that was asked for; one statement for all organisations, and one for each other type. */
  private async read(context: RequestContext, wanted: readonly Mention[]): Promise<Map<string, Mention>> {
    const found = await Promise.all(wanted.map(mention => this.readOne(context, mention)));
    return new Map(
      wanted.flatMap(({ uuid }, index): [string, Mention][] => (found[index] ? [[uuid, found[index]]] : [])),
    );
  }

  private async readOne(context: RequestContext, mention: Mention): Promise<Mention | null> {
    if (mention.type !== 'Organisation') {
      return (await this.nodes.load(context, mention.type, mention.uuid)) && mention;
    }
    const organisation = await this.organisations.load(context, mention.uuid);
    return organisation && { type: 'Organisation', uuid: organisation.uuid };
  }
}

/** @throws InputInvalid with rule `typeId` for what is no id, `idType` for the id of what cannot be mentioned */
function mentionsIn(ids: readonly string[], path: readonly string[]): Mention[] {
  return ids.map((id, index) => {
    const at = [...path, String(index)];
    const known = parseTypeId(id) ? anyIdOf(id) : undefined;
    if (known && isMentionable(known.type)) return { type: known.type, uuid: known.uuid };
    const message = `This is not an id of one of ${MENTIONABLE.join(', ')}.`;
    throw new InputInvalid([{ path: at, rule: parseTypeId(id) ? 'idType' : 'typeId', message }]);
  });
}

/** What is read in the context of a request, where there is none: loaders that are forgotten with what they were made for. */
export const loadingFor = (actor: Actor): RequestContext => ({
  actor,
  requestId: '',
  address: '',
  idempotencyKey: undefined,
  loaders: new Map(),
});
