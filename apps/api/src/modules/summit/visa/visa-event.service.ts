/** What a letter says of its event: of a summit as it is known now, of any other event as it was described. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import type { LocalisedTextInput } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { isTimeZone } from '../../../core/zone/index.js';
import { RuleSetService } from '../../decision/index.js';
import type { VisaEventInput } from './contract/visa-letter.inputs.js';
import { purgeDay } from './domain/purge.js';
import type { EventColumns } from './persistence/visa-letter.rows.js';

/** The name of the place is the one that it has on the first day; without a place a summit is online, and has its venue. */
const SUMMIT = statement<EventColumns & { rule_set_id: string | null }>(`
  select 'SUMMIT' as event_type, s.id as event_id, s.title as event_title, s.first_day as event_starts_on,
         s.last_day as event_ends_on, s.zone as event_zone, s.rule_set_id,
         coalesce((select jsonb_agg(jsonb_build_object('language', n.language, 'text', n.text, 'origin', 'AUTHORED')
                                    order by n.language)
                   from place_name n where n.place_id = s.place_id and n.valid @> coalesce(s.first_day, $2::date)),
                  jsonb_build_array(jsonb_build_object('language', 'en', 'text', coalesce(s.venue, '-'),
                                                       'origin', 'AUTHORED'))) as event_place
  from summit s where s.id = $1`);

@Injectable()
export class VisaEventService {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetService,
    private readonly clock: Clock,
  ) {}

  /** A summit as it is known now. @throws Error when there is none */
  async ofSummit(summitId: string): Promise<EventColumns> {
    const row = await this.database.first(SUMMIT, [summitId, this.clock.today()]);
    if (!row) throw new Error(`A delegate of no summit: ${summitId}.`);
    const { rule_set_id: _, ...event } = row;
    return event;
  }

  /** An event as it was described. @throws InputInvalid: `dateOrder`, `timeZone`, `languageOnce` */
  described({ type, title, place, startsOn, endsOn, zone }: VisaEventInput): EventColumns {
    const at = (field: string, rule: string, message: string) => InputInvalid.at(`input.event.${field}`, rule, message);
    if (endsOn < startsOn) throw at('endsOn', 'dateOrder', 'The last day is not before the first.');
    if (!isTimeZone(zone)) throw at('zone', 'timeZone', 'The name of an IANA time zone, such as Asia/Almaty.');
    for (const [field, texts] of [
      ['title', title],
      ['place', place],
    ] as const) {
      if (new Set(texts.map(({ language }) => language)).size < texts.length) {
        throw at(field, 'languageOnce', 'Each language once.');
      }
    }
    return {
      event_type: type,
      event_id: null,
      event_title: title.map(authored),
      event_place: place.map(authored),
      event_starts_on: startsOn,
      event_ends_on: endsOn,
      event_zone: zone,
    };
  }

  /** The first day on which the data of travel documents for an event are gone, by the rule set of the summit. */
  async purgeDay({ event_type, event_id }: EventColumns, endsOn: string): Promise<string> {
    const summit = event_type === 'SUMMIT' && event_id !== null;
    const ruleSetId = summit
      ? (await this.database.first(SUMMIT, [event_id, this.clock.today()]))?.rule_set_id
      : undefined;
    const rules = ruleSetId ? await this.ruleSets.byId(ruleSetId) : await this.ruleSets.current(this.clock.today());
    return purgeDay(endsOn, rules.content.summits.passportPurgeDays);
  }
}

const authored = ({ language, text }: LocalisedTextInput): LocalisedEntry => ({ language, text, origin: 'AUTHORED' });
