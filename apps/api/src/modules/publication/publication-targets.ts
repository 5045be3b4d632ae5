/** Finds what an input or a filter names: organisations, places, and whatever else can be mentioned. */
import { Injectable } from '@nestjs/common';
import { type Actor, type RequestContext } from '../../core/access/index.js';
import { InputInvalid, type Violation } from '../../core/errors/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { anyIdOf, parseTypeId, uuidOf } from '../../core/ids/index.js';
import { OrganisationService } from '../organisation/index.js';
import { isMentionable, type Mention, MENTIONABLE } from './domain/mentionable.js';

@Injectable()
export class PublicationTargets {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly nodes: NodeRegistry,
  ) {}

  /**
   * What is to be mentioned, each once; a merged duplicate gives the organisation that it became.
   * @throws InputInvalid with rule `typeId` or `idType`; `unknownOrganisation` or `unknownMention` for each one that the
   *   actor cannot read
   */
  async toMention(actor: Actor, ids: readonly string[], path: readonly string[]): Promise<Mention[]> {
    const wanted = mentionsIn(ids, path);
    if (wanted.length === 0) return [];
    const found = await this.read(actor, wanted);
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
    const found = asked.length > 0 ? await this.read(actor, asked) : new Map<string, Mention>();
    const known = (uuids: readonly string[]): string[] => uuids.flatMap(uuid => found.get(uuid)?.uuid ?? []);
    return {
      organisation: owners ? known(owners) : null,
      mentions: targets ? known(targets.map(({ uuid }) => uuid)) : null,
    };
  }

  /** By the uuid that was asked for; one statement for all organisations, and one for each other type. */
  private async read(actor: Actor, wanted: readonly Mention[]): Promise<Map<string, Mention>> {
    const context = contextOf(actor);
    const organisations = wanted.filter(({ type }) => type === 'Organisation').map(({ uuid }) => uuid);
    const found = organisations.length > 0 ? await this.organisations.readMany(actor, organisations) : new Map();
    const others = wanted.filter(({ type }) => type !== 'Organisation');
    const nodes = await Promise.all(others.map(({ type, uuid }) => this.nodes.load(context, type, uuid)));
    return new Map([
      ...[...found].map(([asked, { uuid }]): [string, Mention] => [asked as string, { type: 'Organisation', uuid }]),
      ...others.flatMap((mention, index): [string, Mention][] => (nodes[index] ? [[mention.uuid, mention]] : [])),
    ]);
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

/** Nodes are read in the context of a request; the service itself has none. */
const contextOf = (actor: Actor): RequestContext => ({
  actor,
  requestId: '',
  address: '',
  idempotencyKey: undefined,
  loaders: new Map(),
});
