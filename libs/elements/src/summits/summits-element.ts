// <kurultai-summits>: the meetings of the network, the newest first.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dateText, zoneText } from '../core/dates.js';
import { ATTRIBUTES, NetworkElement } from '../core/network-element.js';
import { line, tag, textOf } from '../core/parts.js';
import type { Listing } from '../core/view.js';
import type { Words } from '../core/words.js';
import { type Summits, summitsDocument } from '../generated/summits.js';
import { programme } from './programme.js';

/** One summit. */
export type SummitItem = Summits['summits']['nodes'][number];

/** Summits, with the programme of the next one. */
export class SummitsElement extends NetworkElement<Summits, SummitItem> {
  static override observedAttributes: readonly string[] = [...ATTRIBUTES, 'upcoming', 'year', 'state'];
  static override styles =
    '[part=programme]>ol{padding-inline-start:1.25em}summary{min-block-size:44px;line-height:44px;cursor:pointer}';

  override readonly document = summitsDocument;
  override english: Words = {
    next: 'Next summit',
    noUpcoming: 'No upcoming summit has been announced yet.',
    noDate: 'The date has not been announced yet.',
    zone: 'Time at the venue: {0}',
    host: 'Host:',
    programme: 'Programme',
    until: 'Registration until {0}',
    REGISTRATION_OPEN: 'Registration is open',
    IN_SESSION: 'In session',
    CANCELLED: 'Called off',
    POSTPONED: 'Put off',
    IN_PERSON: 'In person',
    ONLINE: 'Online',
    HYBRID: 'In person and online',
  };

  private get onlyUpcoming(): boolean {
    return this.hasAttribute('upcoming') && this.getAttribute('upcoming') !== 'false';
  }

  protected override filters(): object {
    const filter = {
      upcoming: this.onlyUpcoming || undefined,
      year: Number(this.attribute('year')) || undefined,
      state: this.codes('state'),
    };
    return { filter, next: true };
  }

  override listingOf({ summits }: Summits): Listing<SummitItem> {
    return summits;
  }

  protected override emptyWord(): string {
    return this.onlyUpcoming || !(this.attribute('year') ?? this.attribute('state')) ? 'noUpcoming' : 'empty';
  }

  override renderTop(answer: Summits | undefined): unknown {
    const said = !answer || answer.nextSummit || !this.view.items.length;
    return said ? nothing : line('note', this.word('noUpcoming'));
  }

  override renderItem(item: SummitItem): TemplateResult {
    const { title, placeLabel, venue, host, state, form, provenance, registrationClosesOn: closes } = item;
    const next = this.view.answer?.nextSummit;
    const isNext = next?.id === item.id;
    return html`${line('tags', tag(isNext && this.word('next')), ...[state, provenance].map(code => tag(this.word(code))))}
    ${this.heading(title, item, item)} ${this.dates(item)}
    ${line('place', [placeLabel, venue, this.word(form)].filter(Boolean).join(', '))}
    ${line('meta', host && html`${this.word('host')} ${textOf(host.name)}`)}
    ${line(
      'meta',
      state === 'REGISTRATION_OPEN' &&
        closes &&
        this.word('until', dateText({ value: closes, precision: 'DAY' }, this.language)),
    )}
    ${isNext ? programme(next.sessions, item.zone, this.language, this.word('programme')) : nothing}`;
  }

  private dates({ startsOn, endsOn, zone }: SummitItem): unknown {
    if (!startsOn) return line('date', this.word('noDate'));
    const { value, precision } = startsOn;
    return html`${line('date', html`<time datetime=${value}>${dateText(startsOn, this.language, endsOn)}</time>`)}
    ${line('zone', precision === 'DAY' && this.word('zone', zoneText(zone, value, this.language)))}`;
  }
}
