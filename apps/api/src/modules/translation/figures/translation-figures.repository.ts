/** Counts of translations that are under way, and how long they have been, by one statement. */
import { Injectable } from '@nestjs/common';
import type { TranslationStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

export interface TranslationFigureRow {
  language: string;
  status: TranslationStatus;
  translations: number;
  over30Days: number;
  over90Days: number;
  over365Days: number;
  oldestSince: Date;
}

const AGES = [30, 90, 365] as const;
const DAY_SECONDS = 86_400;
/** The instants stand in parameters: reckoned once, not for each translation. */
const over = (days: number, index: number): string =>
  `(count(*) filter (where open_since <= $${String(index + 2)}::timestamptz))::int as "over${String(days)}Days"`;

/** Of its condition and columns all stand in the index translation_under_way. */
const UNDER_WAY = statement<TranslationFigureRow>(`
  select target_language as language, status, count(*)::int as translations, ${AGES.map(over).join(', ')},
         min(open_since) as "oldestSince"
  from translation
  where status not in ('PUBLISHED', 'REJECTED', 'ABANDONED') and ($1::text[] is null or target_language = any($1))
  group by 1, 2 order by translations desc, 1, 2`);

@Injectable()
export class TranslationFiguresRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param languages null for all */
  underWay(languages: readonly string[] | null): Promise<TranslationFigureRow[]> {
    return this.database.all(UNDER_WAY, [languages, ...AGES.map(days => this.clock.in(-days * DAY_SECONDS))]);
  }
}
