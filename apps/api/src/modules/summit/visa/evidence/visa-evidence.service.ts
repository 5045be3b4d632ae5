/** Figures on visas that the secretariat can show an embassy, without a person in them. */
import { Injectable } from '@nestjs/common';
import { VISA_SMALLEST_COUNT } from '@kurultai/schema';
import type { Actor } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { Configuration } from '../../../../core/config/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../../core/errors/index.js';
import { anyIdOf, idOf, uuidOf } from '../../../../core/ids/index.js';
import { AuditLog } from '../../../../core/ledger/index.js';
import { checkOrigin } from '../../../organisation/index.js';
import {
  EVIDENCE_LISTED,
  type RecordVisaObstacleInput,
  RecordVisaObstacleSuccess,
  VisaEvidence,
  type VisaEvidenceArgs,
  VisaObstacleCount,
} from './visa-evidence.contract.js';
import { type EvidenceRow, VisaEvidenceRepository } from './visa-evidence.repository.js';

const ONCE = {
  visa_obstacle_corrected_once: () =>
    InputInvalid.at('input.correctsId', 'correctedOnce', 'That record was put right already.'),
};

@Injectable()
export class VisaEvidenceService {
  constructor(
    private readonly evidence: VisaEvidenceRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Figures by year and consulate, the latest year first; small counts hidden unless they stay inside. */
  async figures({ year, consulate, toShow }: VisaEvidenceArgs): Promise<VisaEvidence[]> {
    const rows = await this.evidence.figures(year ?? null, consulate ?? null, EVIDENCE_LISTED);
    return rows.map(row => toEvidence(row, toShow ?? true));
  }

  /** Puts an obstacle on record, or puts a record right. @throws InputInvalid, NotFound */
  record(actor: Actor, input: RecordVisaObstacleInput): Promise<RecordVisaObstacleSuccess> {
    const { consulate, year, kind, count } = input;
    if (year > Number(this.clock.today().slice(0, 4))) {
      throw InputInvalid.at('input.year', 'future', 'This is still to come.');
    }
    if ((count === 0) !== (count === 0 && input.correctsId != null)) {
      throw InputInvalid.at(
        'input.count',
        'correction',
        'Count at least one person, or name the record that you take back.',
      );
    }
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    const corrects =
      input.correctsId == null ? null : uuidOf('VisaObstacle', input.correctsId, ['input', 'correctsId']);
    return this.unitOfWork.run(async () => {
      if (corrects !== null && !(await this.evidence.exists(corrects))) {
        throw new NotFound('VisaObstacle', input.correctsId ?? undefined);
      }
      const id = await this.evidence.record(actor, {
        // A record that takes another one back has no number of its own.
        ...{ consulate, year, kind, count: Math.max(count, 1), voids: count === 0, corrects_id: corrects },
        ...{ event_id: eventOf(input.eventId ?? null), source: input.source ?? null },
        provenance: input.provenance ?? 'LIVE',
      });
      const details = { year, kind };
      await this.audit.record(actor, {
        action: 'visaObstacle.record',
        subjectType: 'VisaObstacle',
        subjectId: id,
        details,
      });
      const [row] = await this.evidence.figures(year, consulate, 1);
      const none = { year, consulate, granted: 0, refused: 0, late: 0, unknown: 0, obstacles: [] };
      const evidence = toEvidence(row ?? none, false);
      return Object.assign(new RecordVisaObstacleSuccess(), { obstacleId: idOf('VisaObstacle', id), evidence });
    }, ONCE);
  }
}

/** @throws InputInvalid with rule `eventType` for what is no event */
function eventOf(id: string | null): string | null {
  const found = id === null ? undefined : anyIdOf(id, 'input.eventId');
  if (id !== null && found?.type !== 'Summit' && found?.type !== 'Engagement') {
    throw InputInvalid.at('input.eventId', 'eventType', 'Name a summit or an engagement.');
  }
  return id;
}

/** A small count might tell who it was, and so might a sum of which all other parts are known. */
function toEvidence({ obstacles, year, consulate, ...parts }: EvidenceRow, hiding: boolean): VisaEvidence {
  const small = (count: number): boolean => hiding && count > 0 && count < VISA_SMALLEST_COUNT;
  const shown = (count: number): number | null => (small(count) ? null : count);
  const { granted, refused, late, unknown } = parts;
  const all = [granted, refused, late, unknown];
  return Object.assign(new VisaEvidence(), {
    ...{ year, consulate },
    letters: all.some(small) ? null : all.reduce((sum, count) => sum + count, 0),
    ...{ granted: shown(granted), refused: shown(refused), late: shown(late), unknown: shown(unknown) },
    obstacles: obstacles.map(({ kind, count }) =>
      Object.assign(new VisaObstacleCount(), { kind, count: shown(count) }),
    ),
  });
}
