// <kurultai-resources>: what members share.
import { html, type TemplateResult } from 'lit/html.js';
import { languageName } from '../core/language.js';
import { ATTRIBUTES, NetworkElement } from '../core/network-element.js';
import { line, tag, textOf, webAddress } from '../core/parts.js';
import type { Listing } from '../core/view.js';
import type { Words } from '../core/words.js';
import { type Resources, resourcesDocument } from '../generated/resources.js';

/** One resource. */
export type ResourceItem = Resources['resources']['nodes'][number];

const FILTERS = ['topic', 'language', 'kind', 'audience', 'organisation', 'programme', 'licence', 'age', 'search'];

/** The catalogue. */
export class ResourcesElement extends NetworkElement<Resources, ResourceItem> {
  static override observedAttributes: readonly string[] = [...ATTRIBUTES, ...FILTERS];

  override readonly document = resourcesDocument;
  override english: Words = {
    ages: 'Age: {0}',
    languages: 'In: {0}',
    licence: 'Licence:',
    ASSESSMENT: 'Assessment',
    AUDIO: 'Audio',
    COURSE: 'Course',
    GUIDE: 'Guide',
    MODULE: 'Module',
    PLATFORM: 'Platform',
    PRESENTATION: 'Presentation',
    RESEARCH: 'Research',
    TOOLKIT: 'Toolkit',
    VIDEO: 'Video',
  };

  protected override filters(): object {
    const filter = {
      topic: this.several('topic'),
      language: this.several('language'),
      kind: this.codes('kind'),
      audience: this.codes('audience'),
      organisation: this.several('organisation'),
      programme: this.several('programme'),
      licence: this.several('licence'),
      age: this.attribute('age') && Number(this.attribute('age')),
      search: this.attribute('search'),
    };
    return { filter };
  }

  override listingOf({ resources }: Resources): Listing<ResourceItem> {
    return resources;
  }

  override renderItem(item: ResourceItem): TemplateResult {
    const { title, description, programme, kind, provenance, languages, licence, latest } = item;
    return html`${line('tags', ...[kind, provenance].map(code => tag(this.word(code))))}
    ${this.heading(title, item, item, latest?.links[0]?.url)} ${line('text', description && textOf(description))}
    ${line('meta', programme?.name)} ${line('meta', this.ages(item))}
    ${line('meta', this.word('languages', languages.map(one => languageName(one, this.language)).join(', ')))}
    ${line('meta', licence && html`${this.word('licence')} ${this.licence(licence, item.licenceUrl)}`)}`;
  }

  private ages({ ageFrom, ageTo }: ResourceItem): string | undefined {
    if (ageFrom == null && ageTo == null) return undefined;
    return this.word('ages', ageTo == null ? `${ageFrom}+` : `${ageFrom ?? 0}–${ageTo}`);
  }

  private licence(name: string, url: string | null): unknown {
    const href = webAddress(url);
    return href ? html`<a part="link" href=${href} rel="license">${name}</a>` : name;
  }
}
