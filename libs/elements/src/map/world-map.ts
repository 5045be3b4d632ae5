// The world as a picture in which the countries of members are buttons.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { COUNTRIES, LAND, POINTS, SIZE } from '../generated/world.js';

/** A country with members. */
export interface MemberCountry {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** What the map shows and what it tells. */
export interface WorldMap {
  /** In the order of the arrow keys. */
  readonly countries: readonly MemberCountry[];
  readonly chosen: string | undefined;
  /** Which one the tab key reaches; the first when left out. */
  readonly current: string | undefined;
  readonly title: string;
  readonly note: string;
  readonly all: string;
  choose(code: string | undefined): void;
  go(code: string): void;
}

/** The path of a country; a dot for one that is too small to be drawn, nothing for one that is unknown. */
function pathOf(code: string): string | undefined {
  const point = POINTS[code];
  return COUNTRIES[code] ?? (point && `M${point.join(' ')}h.1`);
}

/** The map. One stop of the tab key; the arrow keys go from country to country. */
export function worldMap(map: WorldMap): TemplateResult {
  const drawn = map.countries.filter(({ code }) => pathOf(code));
  const others = Object.keys(COUNTRIES).filter(code => !drawn.some(one => one.code === code));
  const stop = drawn.some(({ code }) => code === map.current) ? map.current : drawn[0]?.code;
  return html`<figure part="map">
    <svg viewBox="0 0 ${SIZE.join(' ')}" role="toolbar" aria-label=${map.title} @keydown=${keysOf(map, drawn)}>
      <path part="land" d=${LAND + others.map(pathOf).join('')} />
      ${drawn.map(({ code }) => svg`<path class="near" d=${pathOf(code)} @click=${() => map.choose(code)} />`)}
      ${drawn.map(
        ({ code, name, count }) =>
          svg`<path
            part=${code === map.chosen ? 'country chosen' : 'country'}
            class=${code in COUNTRIES ? '' : 'point'}
            d=${pathOf(code)}
            data-code=${code}
            role="button"
            tabindex=${code === stop ? 0 : -1}
            aria-pressed=${code === map.chosen}
            aria-label="${name}: ${count}"
            @click=${() => map.choose(code)}
          />`,
      )}
    </svg>
    <figcaption part="note">${map.note}</figcaption>
    ${map.chosen ? html`<button part="button" @click=${() => map.choose(undefined)}>${map.all}</button>` : nothing}
  </figure>`;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function keysOf(map: WorldMap, drawn: readonly MemberCountry[]): (event: KeyboardEvent) => void {
  return event => {
    const { code: at } = (event.target as SVGElement).dataset;
    const place = drawn.findIndex(({ code }) => code === at);
    if (event.key === 'Enter' || event.key === ' ') map.choose(at);
    else if (event.key === 'Escape') map.choose(undefined);
    else {
      const last = drawn.length - 1;
      const ends: Readonly<Record<string, number>> = { Home: 0, End: last };
      const to = ends[event.key] ?? place + (STEPS[event.key] ?? Number.NaN);
      const found = drawn[to > last ? 0 : to < 0 ? last : to];
      if (!found) return;
      map.go(found.code);
    }
    event.preventDefault();
  };
}
