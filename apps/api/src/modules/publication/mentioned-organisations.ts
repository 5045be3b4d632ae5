/** Finds the organisations that an input or a filter names. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { OrganisationService } from '../organisation/index.js';

@Injectable()
export class MentionedOrganisations {
  constructor(private readonly organisations: OrganisationService) {}

  /**
   * The organisations that are to be mentioned, each once; a merged duplicate gives the one that it became.
   * @throws InputInvalid with rule `unknownOrganisation` for each one that the actor cannot read
   */
  async toMention(actor: Actor, ids: readonly string[], path: readonly string[]): Promise<string[]> {
    const uuids = uuidsIn(ids, path);
    if (uuids.length === 0) return [];
    const found = await this.organisations.readMany(actor, uuids);
    const violations = uuids.flatMap((uuid, index) => {
      const message = 'The register knows no such organisation.';
      return found.has(uuid) ? [] : [{ path: [...path, String(index)], rule: 'unknownOrganisation', message }];
    });
    if (violations.length > 0) throw new InputInvalid(violations);
    return [...new Set(uuids.flatMap(uuid => found.get(uuid)?.uuid ?? []))];
  }

  /** The organisations of filters, without those that the actor cannot read: nobody learns of them by filtering. */
  async toFilter(
    actor: Actor,
    filters: Readonly<Record<string, readonly string[] | null | undefined>>,
  ): Promise<(name: string) => string[] | null> {
    const uuids = new Map(
      Object.entries(filters).flatMap(([name, ids]) => (ids ? [[name, uuidsIn(ids, ['filter', name])]] : [])),
    );
    const all = [...uuids.values()].flat();
    const found = all.length > 0 ? await this.organisations.readMany(actor, all) : new Map<string, { uuid: string }>();
    return name => uuids.get(name)?.flatMap(uuid => found.get(uuid)?.uuid ?? []) ?? null;
  }
}

const uuidsIn = (ids: readonly string[], path: readonly string[]): string[] =>
  ids.map((id, index) => uuidOf('Organisation', id, [...path, String(index)]));
