/** What happens to a summit: each act is a row of its state table. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../core/errors/index.js';
import { idOf, newUuid, uuidOf } from '../../core/ids/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { dayIn } from '../../core/zone/index.js';
import { RuleSetService } from '../decision/index.js';
import { FileService } from '../file/index.js';
import type { AdoptMinutesInput, CancelSummitInput, PostponeSummitInput } from './contract/summit.inputs.js';
import type { Summit } from './contract/summit.model.js';
import type { SummitAction } from './domain/summit-actions.js';
import { SUMMIT_CONSTRAINTS } from './domain/constraints.js';
import { dayColumns } from './domain/summit-days.js';
import { summitWorkflow } from './domain/summit.workflow.js';
import { SummitFactsRepository } from './persistence/summit-facts.repository.js';
import { SummitRepository } from './persistence/summit.repository.js';
import type { SummitRow } from './persistence/summit.rows.js';
import { PresenceRepository } from './presence/presence.repository.js';
import { SummitEvents } from './summit.events.js';
import { SummitService } from './summit.service.js';
import { SummitTasks } from './summit-tasks.js';
import { SummitSubjects } from './summit-subjects.js';

type Changes = Parameters<SummitRepository['update']>[2];

@Injectable()
export class SummitActs {
  constructor(
    private readonly summits: SummitRepository,
    private readonly records: SummitService,
    private readonly subjects: SummitSubjects,
    private readonly facts: SummitFactsRepository,
    private readonly presence: PresenceRepository,
    private readonly ruleSets: RuleSetService,
    private readonly files: FileService,
    private readonly events: SummitEvents,
    private readonly tasks: SummitTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Announces it: from now on its rule set is fixed, and never changes. @throws Refused, NotFound, InputInvalid */
  announce(actor: Actor, asked: string): Promise<Summit> {
    return this.act(actor, asked, 'ANNOUNCE', async row => {
      if (row.rule_set_id !== null) await this.ruleSets.markUsed(row.rule_set_id);
      await this.events.tell('summit.announced', {
        summit: idOf('Summit', row.id),
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      });
      await this.tasks.announced(row);
      return { announced_on: this.todayOf(row) };
    });
  }

  /** @throws Refused, NotFound, InputInvalid */
  openRegistration(actor: Actor, asked: string): Promise<Summit> {
    return this.act(actor, asked, 'OPEN_REGISTRATION', async row => {
      await this.events.tell('summit.registrationOpened', {
        summit: idOf('Summit', row.id),
        closesOn: row.registration_closes_on,
      });
      await this.tasks.registrationOpened(row, this.todayOf(row));
      return {};
    });
  }

  /** @throws Refused, NotFound, InputInvalid */
  closeRegistration(actor: Actor, asked: string): Promise<Summit> {
    return this.act(actor, asked, 'CLOSE_REGISTRATION', async row => {
      await this.tasks.registrationClosed(row);
      // The cut-off is the day on which registration really ended.
      return { registration_closes_on: earlier(row.registration_closes_on, this.todayOf(row)) };
    });
  }

  /** Writes down how many delegations were accredited, and how many of them vote. @throws Refused, NotFound, InputInvalid */
  reportCredentials(actor: Actor, asked: string): Promise<Summit> {
    return this.act(actor, asked, 'REPORT_CREDENTIALS', async row => {
      const counted = (await this.facts.of([row.id], null)).get(row.id);
      return {
        credentials_reported_at: this.clock.now(),
        credentials_reported_by: actingPerson(actor) ?? null,
        credentials_accredited: counted?.accredited ?? 0,
        credentials_voting: counted?.voting ?? 0,
      };
    });
  }

  /** @throws Refused, NotFound, InputInvalid */
  open(actor: Actor, asked: string): Promise<Summit> {
    return this.act(actor, asked, 'OPEN', async row => {
      await this.tasks.over(row);
      return { opened_at: this.clock.now() };
    });
  }

  /** Ends the meeting: whoever is still present is checked out by rule, and every delegate attended or did not. */
  close(actor: Actor, asked: string): Promise<Summit> {
    return this.act(actor, asked, 'CLOSE', async row => {
      await this.presence.endAll(row.id);
      await this.events.tell('summit.closed', { summit: idOf('Summit', row.id) });
      return { closed_at: this.clock.now() };
    });
  }

  /** @throws Refused, NotFound for a file that the actor may not read, InputInvalid for a day in the future */
  adoptMinutes(actor: Actor, input: AdoptMinutesInput): Promise<Summit> {
    const fileId = uuidOf('File', input.fileId, ['input', 'fileId']);
    return this.act(actor, input.id, 'ADOPT_MINUTES', async row => {
      if (!(await this.files.readMany(actor, [fileId])).has(fileId)) throw new NotFound('File', input.fileId);
      const today = this.todayOf(row);
      const adoptedOn = input.adoptedOn ?? today;
      if (adoptedOn > today) throw InputInvalid.at('input.adoptedOn', 'notFuture', 'This day has not come.');
      return { minutes_file_id: fileId, minutes_adopted_on: adoptedOn };
    });
  }

  /** @throws Stale, Refused, NotFound, InputInvalid */
  cancel(actor: Actor, input: CancelSummitInput): Promise<Summit> {
    return this.act(
      actor,
      input.id,
      'CANCEL',
      async row => {
        await this.presence.endAll(row.id);
        await this.tasks.over(row);
        if (row.state !== 'DRAFT') await this.events.tell('summit.cancelled', { summit: idOf('Summit', row.id) });
        return { end_reason: input.reason };
      },
      input.expectedVersion,
    );
  }

  /** Puts it off. The dates that it had are kept; it is announced again under the rules of notice. @throws as `cancel` */
  postpone(actor: Actor, input: PostponeSummitInput): Promise<Summit> {
    const days = dayColumns(input.startsOn, input.endsOn);
    return this.act(
      actor,
      input.id,
      'POSTPONE',
      async row => {
        await this.tasks.over(row);
        const { id: summit_id, starts_on, ends_on } = row;
        await this.summits.keepPostponement({ id: newUuid(), summit_id, starts_on, ends_on }, input.reason);
        await this.events.tell('summit.postponed', {
          summit: idOf('Summit', row.id),
          startsOn: days.starts_on,
          endsOn: days.ends_on,
        });
        return {
          ...days,
          end_reason: input.reason,
          // The window belonged to the dates that fell.
          registration_opens_on: null,
          registration_closes_on: null,
          credentials_reported_at: null,
        };
      },
      input.expectedVersion,
    );
  }

  private act(
    actor: Actor,
    asked: string,
    action: SummitAction,
    apply: (row: SummitRow) => Promise<Changes>,
    expectedVersion: number | null = null,
  ): Promise<Summit> {
    const id = uuidOf('Summit', asked);
    return this.unitOfWork.run(async () => {
      const row = await this.records.locked(actor, id, asked);
      if (expectedVersion !== null && row.version !== expectedVersion) throw new Stale('The summit');
      const subject = await this.subjects.of(actor, row);
      refuseIfBlocked(summitWorkflow.blocking(subject, action, actor));
      const changes = await apply(row);
      await this.summits.update(id, row.version, { ...changes, state: summitWorkflow.next(subject, action, actor) });
      await this.events.acted(actor, id, {
        action: `summit.${action.toLowerCase()}`,
        subjectType: 'Summit',
        subjectId: id,
      });
      return this.records.reread(id);
    }, SUMMIT_CONSTRAINTS);
  }

  private todayOf(row: SummitRow): string {
    return dayIn(row.zone, this.clock.now());
  }
}

const earlier = (day: string | null, other: string): string => (day === null || other < day ? other : day);
