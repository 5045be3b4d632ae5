// The sessions of a summit, on the clock of its venue.
import { html, nothing } from 'lit/html.js';
import { hoursText } from '../core/dates.js';
import { textOf } from '../core/parts.js';
import type { Summits } from '../generated/summits.js';

type Session = NonNullable<Summits['nextSummit']>['sessions'][number];

/** Folded, and nothing when there is none yet. */
export function programme(sessions: readonly Session[], zone: string, language: string, title: string): unknown {
  if (!sessions.length) return nothing;
  return html`<details part="programme">
    <summary>${title}</summary>
    <ol>
      ${sessions.map(
        ({ startsAt, endsAt, title: name, room }) =>
          html`<li part="session">
            ${
              startsAt
                ? html`<time datetime=${startsAt}>${hoursText(startsAt, endsAt, zone, language)}</time><br />`
                : nothing
            }${textOf(name)}${room ? `, ${room}` : nothing}
          </li>`,
      )}
    </ol>
  </details>`;
}
