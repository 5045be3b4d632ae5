/** Makes texts anew whose HTML was made by older rules of the house, or never: in the background, a few at a time. */
import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { MARKUP_VERSION, type MadeOfBody, makeOf, MarkupRefused } from './markup/index.js';
import { FIRST_OLD_TEXT, type OldText, OldTexts } from './persistence/old-texts.js';

/** The scheduled job, once an hour: after a new version of the service there is much to do, else nothing. */
export const RENDER_OLD = 'publication.render-old';
const BATCH = 100;

@Injectable()
export class PublicationRendering {
  private readonly logger = new Logger('Publications');

  constructor(
    private readonly texts: OldTexts,
    private readonly unitOfWork: UnitOfWork,
    jobs: JobRegistry,
  ) {
    jobs.schedule(RENDER_OLD, '23 * * * *', async () => void (await this.renderOld()));
  }

  /** One that fails does not hold up the others: it stays as it is, and its turn comes again. @returns how many were made anew */
  async renderOld(): Promise<number> {
    let [done, place]: [number, readonly unknown[]] = [0, FIRST_OLD_TEXT];
    for (;;) {
      const texts = await this.texts.next(MARKUP_VERSION, BATCH, place);
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
    await this.unitOfWork.run(() => this.texts.keep(text, made));
    return true;
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
