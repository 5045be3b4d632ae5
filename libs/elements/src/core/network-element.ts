// What the elements have in common: when they ask, what they show meanwhile, and what they tell the page.
import { nothing, render, type TemplateResult } from 'lit/html.js';
import type { Document } from '@kurultai/sdk';
import { languageOf, languagesOf } from './language.js';
import { frame } from './frame.js';
import { itemHeading, ownHref } from './item-heading.js';
import { type Text, webAddress } from './parts.js';
import { sheetsOf } from './styles.js';
import { EMPTY, type Listing, type View, withFailure, withPage } from './view.js';
import { ask, DELIVERED_BY } from './way.js';
import { ENGLISH, filled, knownWords, loadWords, spoken, type Words } from './words.js';

/** The attributes that every element has. */
export const ATTRIBUTES = ['url', 'publishable-key', 'lang', 'page-size', 'heading-level', 'item-href'] as const;

/** On a server there is none, and an element is only asked what it would show. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** An element that shows a list of the network. */
export abstract class NetworkElement<Answer extends object = object, Item = unknown> extends Base {
  static observedAttributes: readonly string[] = ATTRIBUTES;
  /** Its styles beyond those that all elements have. */
  static styles = '';

  /** The query, whose answer holds one list. */
  abstract readonly document: Document<Answer, never>;
  /** What it says in English beyond {@link ENGLISH}. */
  english: Words = {};
  view: View<Answer, Item> = EMPTY;
  private asked = false;
  private turn = 0;
  private watch: IntersectionObserver | undefined;
  private root: ShadowRoot | undefined;
  private drawn = false;

  /** What of the answer is the list. */
  abstract listingOf(answer: Answer): Listing<Item>;
  abstract renderItem(item: Item): TemplateResult;

  /** The variables of the query beside those that all have. */
  protected filters(): object {
    return {};
  }

  /** What stands above the list; there may be no answer yet. */
  renderTop(_answer: Answer | undefined): unknown {
    return nothing;
  }

  /** Whether it asks for the next page by itself. */
  wantsMore(): boolean {
    return false;
  }

  /** Which of the items are shown. */
  shown(): readonly Item[] {
    return this.view.items;
  }

  /** What is said about the state, on the page and by screen readers. */
  status(): string {
    const { phase, items, total } = this.view;
    if (phase !== 'ready') return this.word(phase);
    return items.length ? this.word('shown', items.length, total ?? items.length) : this.word(this.emptyWord());
  }

  protected emptyWord(): string {
    return 'empty';
  }

  /** An attribute; undefined when it is missing or empty. */
  attribute(name: string): string | undefined {
    return this.getAttribute(name) || undefined;
  }

  /** The values of an attribute that takes several, parted by spaces or commas. */
  several(name: string): string[] | undefined {
    return this.attribute(name)?.match(/[^\s,]+/g) ?? undefined;
  }

  /** As {@link several}, of codes: they are written in capitals. */
  codes(name: string): string[] | undefined {
    return this.several(name)?.map(code => code.toUpperCase());
  }

  /** How many items a page holds. */
  get size(): number {
    return Math.min(100, Math.max(1, Math.trunc(Number(this.attribute('page-size')) || 12)));
  }

  /** The language of the reader, as a BCP 47 tag. */
  get language(): string {
    return languageOf(this);
  }

  /** What the element says under a key, in the language of the reader. */
  word(key: string, ...values: readonly (string | number)[]): string {
    const words = knownWords(spoken(this.language));
    return filled(words?.[key] ?? this.english[key] ?? ENGLISH[key] ?? '', ...values);
  }

  /** The address of the service. */
  get service(): string {
    return new URL(this.attribute('url') ?? DELIVERED_BY, globalThis.document?.baseURI).href;
  }

  /** What is asked of the service for the page behind a cursor. */
  variables(after?: string | null): object {
    return { ...this.filters(), first: this.size, languages: languagesOf(this.language), ...(after && { after }) };
  }

  connectedCallback(): void {
    if (!this.root) this.takeOver();
    if (this.asked) return;
    this.watch = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.load();
      },
      { rootMargin: '200px' },
    );
    this.watch.observe(this);
  }

  disconnectedCallback(): void {
    this.watch?.disconnect();
  }

  /** Several that change at once are one change. */
  async attributeChangedCallback(_name: string, old: string | null, now: string | null): Promise<void> {
    if (!this.asked || old === now) return;
    const change = (this.turn += 1);
    await undefined;
    if (change === this.turn) void this.load();
  }

  /** A server may have rendered it already: what it was told is in its shadow, and is not asked for again. */
  private takeOver(): void {
    const seed = this.shadowRoot?.querySelector('script')?.textContent;
    // First: in a browser that cannot do this, what the page holds stays visible.
    const sheets = sheetsOf((this.constructor as typeof NetworkElement).styles);
    this.root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = sheets;
    if (seed) this.accept(JSON.parse(seed) as Answer);
    void this.show(this.view);
  }

  /** Takes what was answered elsewhere. */
  accept(answer: Answer): void {
    this.asked = true;
    this.view = withPage(EMPTY, answer, this.listingOf(answer));
  }

  /** Asks anew. Called by itself when the element comes into view and when an attribute changes. */
  async load(more = false): Promise<void> {
    this.asked = true;
    this.watch?.disconnect();
    const turn = (this.turn += 1);
    const before: View<Answer, Item> = more ? { ...this.view, phase: 'loading' } : EMPTY;
    const showing = this.show(before);
    try {
      const variables = this.variables(before.after);
      const answer = (await ask(this.service, this.attribute('publishable-key'), this.document, variables)) as Answer;
      await showing;
      if (turn !== this.turn) return;
      await this.show(withPage(before, answer, this.listingOf(answer)));
      this.tell('load', { items: this.view.items, totalCount: this.view.total });
    } catch (error) {
      if (turn !== this.turn) return;
      await this.show(withFailure(before, error));
      this.tell('error', { error });
    }
  }

  /** The heading of an item. @param of what fills the places of `item-href` @param elsewhere where it leads without that */
  protected heading(title: Text, item: Item, of: object, elsewhere?: string | null): TemplateResult {
    return itemHeading(
      title,
      this.attribute('heading-level'),
      ownHref(this.attribute('item-href'), of) ?? webAddress(elsewhere),
      () => this.tell('select', { item }),
    );
  }

  /** @returns whether the page leaves the rest to the browser */
  tell(name: 'load' | 'error' | 'select', detail: object): boolean {
    return this.dispatchEvent(
      new CustomEvent(`kurultai-${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'select' }),
    );
  }

  /** Nothing is written in a language that the reader did not ask for while the right words are on their way. */
  protected async show(view: View<Answer, Item>): Promise<void> {
    this.view = view;
    const language = spoken(this.language);
    if (!knownWords(language)) await loadWords(language);
    if (!this.root) return;
    // What a server rendered gives way to the same, alive.
    if (!this.drawn) this.root.replaceChildren();
    this.drawn = true;
    render(frame(this), this.root);
  }

  /** Asks for more, or once more. */
  async again(): Promise<void> {
    const { phase, items } = this.view;
    if (phase === 'loading') return;
    // The focus must not fall to the top of the page when the button under it goes.
    if (!items.length) this.find('[part=base]')?.focus();
    await this.load(items.length > 0);
    if (items.length && !this.find('button')) this.find(`[part=item]:nth-child(${items.length + 1})`)?.focus();
  }

  protected find(selector: string): HTMLElement | null | undefined {
    return this.root?.querySelector<HTMLElement>(selector);
  }
}
