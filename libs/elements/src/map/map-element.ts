// <kurultai-map>: where the members are. The list below says the same to those who do not see the map.
import type { TemplateResult } from 'lit/html.js';
import { countryName } from '../core/language.js';
import type { Words } from '../core/words.js';
import { DirectoryElement, type DirectoryItem } from '../directory/directory-element.js';
import type { Directory } from '../generated/directory.js';
import { MAP_STYLES } from './map-styles.js';
import { type MemberCountry, worldMap } from './world-map.js';

/** How many members are loaded at most. */
const MOST = 1000;

/** The members on a map of the world. Choosing a country leaves its members in the list. */
export class MapElement extends DirectoryElement {
  static override styles = MAP_STYLES;

  private chosen: string | undefined;
  /** Where the arrow keys have led. */
  private current: string | undefined;

  constructor() {
    super();
    this.english = { ...this.english, ...OWN };
  }

  /** The map wants all of them: they come by the hundred. */
  override get size(): number {
    return 100;
  }

  override wantsMore(): boolean {
    const { phase, hasMore, items } = this.view;
    return phase === 'ready' && Boolean(hasMore) && items.length < MOST;
  }

  override async load(more = false): Promise<void> {
    if (!more) this.chosen = undefined;
    await super.load(more);
    while (this.wantsMore()) await super.load(true);
  }

  override shown(): readonly DirectoryItem[] {
    const { items } = this.view;
    return this.chosen ? items.filter(({ organisation }) => organisation?.country === this.chosen) : items;
  }

  override status(): string {
    const { items, phase } = this.view;
    if (!this.chosen || phase !== 'ready') return super.status();
    return `${countryName(this.chosen, this.language)}. ${this.word('shown', this.shown().length, items.length)}`;
  }

  override renderTop(_answer: Directory | undefined): TemplateResult | undefined {
    // An empty world would say that there are no members.
    if (this.view.phase === 'error' && !this.view.items.length) return undefined;
    return worldMap({
      countries: this.countries(),
      chosen: this.chosen,
      current: this.current,
      title: this.word('map'),
      note: this.word('borders'),
      all: this.word('all'),
      choose: code => this.choose(code),
      go: code => this.go(code),
    });
  }

  private countries(): MemberCountry[] {
    const counts = new Map<string, number>();
    for (const { organisation } of this.view.items) {
      const code = organisation?.country;
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [...counts]
      .map(([code, count]) => ({ code, name: countryName(code, this.language), count }))
      .sort((a, b) => a.name.localeCompare(b.name, this.language));
  }

  private choose(code: string | undefined): void {
    const country = code === this.chosen ? undefined : code;
    const items = this.view.items.filter(({ organisation }) => organisation?.country === country);
    if (country && !this.tell('select', { country, items })) return;
    this.chosen = country;
    if (code) this.current = code;
    void this.show(this.view);
    // The button that was pressed is gone.
    if (!code && this.current) this.go(this.current);
  }

  private go(code: string): void {
    this.current = code;
    void this.show(this.view);
    this.find(`[data-code="${code}"]`)?.focus();
  }
}

const OWN: Words = {
  map: 'Map of the members by country',
  all: 'All countries',
  borders: 'Borders are simplified and imply no view on the status of any territory.',
};
