/** Makes texts anew whose HTML was made by older rules of the house, or never: in the background, a few at a time. */
import { Injectable, Logger } from '@nestjs/common';
import type { TextFormat } from '@kurultai/schema';
import { Database, statement, UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { MARKUP_VERSION, type MadeOfBody, makeOf, MarkupRefused } from './markup/index.js';

/** The scheduled job, once an hour: after a new version of the service there is much to do, else nothing. */
export const RENDER_OLD = 'publication.render-old';
const BATCH = 100;
/** Before the first text: by what rules it was made, whose it is, its language. */
const START = [-1, '00000000-0000-0000-0000-000000000000', ''] as const;

interface OldText {
  readonly markup: number;
  readonly id: string;
  readonly language: string;
  readonly summary: string | null;
  readonly body: string;
  readonly format: TextFormat;
  readonly base: string | null;
}

/** What was taken back has no text any more. */
const OLD = statement<OldText>(`
  select t.markup, t.publication_id as id, t.language, t.summary, t.body, t.format, p.canonical_url as base
  from publication_text t join publication p on p.id = t.publication_id
  where t.markup < $1 and p.status <> 'RETRACTED'
    and (t.markup, t.publication_id, t.language) > ($3, $4::uuid, $5)
  order by t.markup, t.publication_id, t.language limit $2`);

/** Only what still is what it was made of: a version that came meanwhile brings its own. */
const KEEP = statement(`
  update publication_text set body_html = $4, excerpt = $5, reading_minutes = $6, markup = $7
  where publication_id = $1 and language = $2 and body = $3 and markup < $7`);

@Injectable()
export class PublicationRendering {
  private readonly logger = new Logger('Publications');

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    jobs: JobRegistry,
  ) {
    jobs.schedule(RENDER_OLD, '23 * * * *', async () => void (await this.renderOld()));
  }

  /** One that fails does not hold up the others: it stays as it is, and its turn comes again. @returns how many were made anew */
  async renderOld(): Promise<number> {
    let [done, place]: [number, readonly unknown[]] = [0, START];
    for (;;) {
      const texts = await this.database.all(OLD, [MARKUP_VERSION, BATCH, ...place]);
      for (const text of texts) if (await this.renderOne(text)) done += 1;
      const last = texts.at(-1);
      if (!last || texts.length < BATCH) return done;
      place = [last.markup, last.id, last.language];
    }
  }

  private async renderOne(text: OldText): Promise<boolean> {
    let made: MadeOfBody;
    try {
      made = await madeOf(text);
    } catch (error) {
      this.logger.warn(`The text of ${text.id} in ${text.language} could not be made anew: ${String(error)}`);
      return false;
    }
    await this.keep(text, made);
    return true;
  }

  private async keep({ id, language, body }: OldText, { html, excerpt, minutes, markup }: MadeOfBody): Promise<void> {
    const values = [id, language, body, html, excerpt, minutes, markup];
    await this.unitOfWork.run(() => this.database.write(KEEP, values));
  }
}

/**
 * What the rules refuse today was taken in before they were made: it is shown by its title and its summary.
 * @throws MarkupRefused for what took too long: nothing is known of it yet
 */
async function madeOf(text: OldText): Promise<MadeOfBody> {
  try {
    return await makeOf(text, text.base);
  } catch (error) {
    if (!(error instanceof MarkupRefused) || error.thisTime) throw error;
    return { html: '', excerpt: text.summary, minutes: null, markup: MARKUP_VERSION };
  }
}
