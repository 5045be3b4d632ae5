/**
 * Answers that everybody may have, kept for a moment: whoever asks the same again gets the same, and those who ask at
 * once wait for one reading. Bounded in bytes. Knows nothing of requests.
 */

export interface PublicAnswer {
  readonly contentType: string;
  readonly etag: string;
  readonly body: Buffer;
}

export interface AnswersOptions {
  /** How old a reading may be when it is handed out, in milliseconds. 0 keeps nothing and joins nobody. */
  readonly life: number;
  /** What all kept answers weigh at most. */
  readonly bytes: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

interface Reading {
  /** When it began: its answer is as old as that, not as its end. */
  readonly began: number;
  readonly answer: Promise<PublicAnswer | undefined>;
}

interface Kept {
  readonly began: number;
  readonly weight: number;
  readonly answer: PublicAnswer;
}

/** What a key and the notes about an answer weigh beside its body, about. */
const OVERHEAD = 400;

export class PublicAnswers {
  /** Oldest first. */
  private readonly kept = new Map<string, Kept>();
  private readonly running = new Map<string, Reading>();
  private weight = 0;

  constructor(private readonly options: AnswersOptions) {}

  /** What the kept answers weigh. */
  get bytes(): number {
    return this.weight;
  }

  /**
   * The answer under a key, of a reading that began less than `life` ago and may still run; undefined when there is none.
   * The promise gives undefined when that reading came to nothing that may be shared.
   */
  find(key: string): PublicAnswer | Promise<PublicAnswer | undefined> | undefined {
    const oldest = this.options.now() - this.options.life;
    return [this.kept.get(key), this.running.get(key)].find(one => one !== undefined && one.began > oldest)?.answer;
  }

  /**
   * Reads for all who ask meanwhile, and keeps the answer.
   * @param read gives undefined for what may not be shared, such as an error
   */
  async lead(key: string, read: () => Promise<PublicAnswer | undefined>): Promise<PublicAnswer | undefined> {
    const { life, now } = this.options;
    if (life === 0) return read();
    const began = now();
    const answer = read();
    const reading: Reading = { began, answer: answer.catch(() => undefined) };
    this.running.set(key, reading);
    try {
      const made = await answer;
      if (made) this.keep(key, began, made);
      return made;
    } finally {
      if (this.running.get(key) === reading) this.running.delete(key);
    }
  }

  private keep(key: string, began: number, answer: PublicAnswer): void {
    const { life, bytes, now } = this.options;
    const weight = answer.body.length + key.length * 2 + OVERHEAD;
    // One answer never drives out most of the others.
    if (weight > bytes / 8 || (this.kept.get(key)?.began ?? 0) > began) return;
    this.drop(key);
    this.kept.set(key, { began, weight, answer });
    this.weight += weight;
    for (const [name, one] of this.kept) {
      if (this.weight <= bytes && one.began > now() - life) break;
      this.drop(name);
    }
  }

  private drop(key: string): void {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    this.kept.delete(key);
  }
}
