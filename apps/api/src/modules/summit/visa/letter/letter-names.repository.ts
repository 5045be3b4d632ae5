/** The names that stand in a letter, as they are on the day of its issue. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../../core/database/index.js';
import { resolveLanguage } from '../../../../core/text/index.js';
import type { Bilingual } from './letter-words.js';

const NAMES = statement<{ language: string; text: string; country_code: string | null }>(`
  select n.language, n.text, o.country_code from organisation o
  join organisation_name n on n.organisation_id = o.id and n.preferred and n.valid @> $2::date
  where o.id = $1 order by n.recorded_at, n.id`);
const PERSON = statement<{ name: string }>('select name from person where id = $1');

@Injectable()
export class LetterNamesRepository {
  constructor(private readonly database: Database) {}

  /** An organisation by its preferred names. */
  async organisation(id: string, day: string): Promise<Bilingual & { country: string | null }> {
    const names = await this.database.all(NAMES, [id, day]);
    const entries = names.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' as const }));
    return { ...bilingual(entries), country: names[0]?.country_code ?? null };
  }

  /** A person by name. */
  async person(id: string): Promise<string> {
    return (await this.database.first(PERSON, [id]))?.name ?? '';
  }
}

/** The English and the Russian text, or the one that there is. */
export function bilingual(entries: readonly { language: string; text: string; origin: 'AUTHORED' }[]): Bilingual {
  const [en, ru] = [resolveLanguage(entries, ['en', 'ru']), resolveLanguage(entries, ['ru', 'en'])];
  return { en: en?.text ?? '', ru: ru?.text ?? '' };
}
