// <kurultai-directory>: who belongs to the network.
import { html, type TemplateResult } from 'lit/html.js';
import { dateText } from '../core/dates.js';
import { countryName } from '../core/language.js';
import { ATTRIBUTES, NetworkElement } from '../core/network-element.js';
import { line, tag } from '../core/parts.js';
import type { Listing } from '../core/view.js';
import type { Words } from '../core/words.js';
import { type Directory, directoryDocument } from '../generated/directory.js';

/** One membership. */
export type DirectoryItem = Directory['memberships']['nodes'][number];

/** The members, by name. */
export class DirectoryElement extends NetworkElement<Directory, DirectoryItem> {
  static override observedAttributes: readonly string[] = [...ATTRIBUTES, 'country', 'category'];

  override readonly document = directoryDocument;
  override english: Words = {
    since: 'Member since {0}',
    ASSOCIATE: 'Associate',
    CANDIDATE: 'Candidate',
    HONORARY: 'Honorary',
    OBSERVER: 'Observer',
    PROVISIONAL_MEMBER: 'Provisional member',
  };

  protected override filters(): object {
    return { filter: { country: this.codes('country'), category: this.codes('category') } };
  }

  override listingOf({ memberships }: Directory): Listing<DirectoryItem> {
    return memberships;
  }

  override renderItem(item: DirectoryItem): TemplateResult {
    const { organisation, memberSince, publicStatus, category } = item;
    if (!organisation) return html``;
    const { name, seat, country, website, provenance } = organisation;
    return html`${this.heading(name, item, organisation, website)}
    ${line('place', [seat?.label, country && countryName(country, this.language)].filter(Boolean).join(', '))}
    ${line('meta', memberSince && this.word('since', dateText(memberSince, this.language)))}
    ${line('tags', ...[publicStatus, category, provenance].map(code => tag(this.word(code ?? ''))))}`;
  }
}
