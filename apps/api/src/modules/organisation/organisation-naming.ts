/** How organisations get names and slugs. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../core/database/index.js';
import { foldText, slugify, withSuffix } from '../../core/text/index.js';
import type { NameInput } from './contract/name.input.js';
import { OrganisationNameRepository } from './persistence/organisation-name.repository.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import type { OrganisationRow } from './persistence/organisation.rows.js';

/** Two organisations of one name that are registered at once wait for each other, so that each finds a free slug. */
const LOCK_SLUG = statement(`select pg_advisory_xact_lock(hashtext('organisation.slug:' || $1))`);

@Injectable()
export class OrganisationNaming {
  constructor(
    private readonly names: OrganisationNameRepository,
    private readonly organisations: OrganisationRepository,
    private readonly database: Database,
  ) {}

  /** A slug made from a name that nobody has or had. */
  async freeSlug(name: string): Promise<string> {
    const slug = slugify(name, 'organisation');
    await this.database.write(LOCK_SLUG, [slug]);
    const taken = await this.organisations.slugsLike(slug);
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? slug : withSuffix(slug, number);
      if (!taken.has(candidate)) return candidate;
    }
  }

  /** The names of a new organisation: the first of each language is preferred unless the input says otherwise. */
  async addFirst(organisationId: string, names: readonly NameInput[]): Promise<void> {
    const languages = new Set<string>();
    for (const [index, name] of names.entries()) {
      const preferred = name.preferred ?? (name.kind !== 'MISSPELLING' && !languages.has(name.language));
      if (preferred) languages.add(name.language);
      await this.names.add(organisationId, named(name, preferred), ['input', 'names', String(index), 'validTo']);
    }
  }

  /**
   * A later name. If it takes the place of the name after which the organisation is listed, the slug follows, and the
   * old one is kept.
   * @returns the columns of the organisation that change with it
   */
  async addLater(row: OrganisationRow, name: NameInput): Promise<{ sort_name?: string; slug?: string }> {
    const known = (await this.names.ofOrganisations([row.id])).get(row.id) ?? [];
    const current = known.filter(({ language, preferred }) => preferred && language === name.language).at(-1);
    const preferred = name.preferred ?? (!current && name.kind !== 'MISSPELLING');
    await this.names.add(row.id, named(name, preferred), ['input', 'name', 'validTo']);
    const listed =
      preferred && current !== undefined && foldText(current.text) === row.sort_name && name.validTo == null;
    if (!listed || slugify(name.text, 'organisation') === row.slug)
      return listed ? { sort_name: foldText(name.text) } : {};
    await this.organisations.keepFormerSlug(row.slug, row.id);
    return { sort_name: foldText(name.text), slug: await this.freeSlug(name.text) };
  }
}

const named = (name: NameInput, preferred: boolean) => ({ ...name, kind: name.kind ?? ('SHORT' as const), preferred });
