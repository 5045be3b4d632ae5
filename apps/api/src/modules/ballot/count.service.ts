/** Certifies counts: adds up, holds the numbers against the rules, and writes the result down once. */
import { EXPLANATION_LANGUAGES } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { type RuleSetRow, RuleSetService, ruleText } from '../decision/index.js';
import { type BallotInHand, BallotActRunner } from './ballot-act.runner.js';
import { BallotTasks } from './ballot-tasks.js';
import { VOIDED } from './ballot.events.js';
import type { VoidCountInput } from './contract/ballot-acts.inputs.js';
import type { Ballot } from './contract/ballot.model.js';
import { type BallotOutcome, computeResult, countOf, explain, type Tally } from './domain/arithmetic/index.js';
import { agreedTotals } from './domain/tally.js';
import { MatterService } from './matter.service.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import type { BallotRow, OptionRow } from './persistence/ballot.rows.js';
import { CountRepository } from './persistence/count.repository.js';
import { SnapshotRepository } from './persistence/snapshot.repository.js';

@Injectable()
export class CountService {
  constructor(
    private readonly runner: BallotActRunner,
    private readonly ballots: BallotRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly counts: CountRepository,
    private readonly ruleSets: RuleSetService,
    private readonly matters: MatterService,
    private readonly tasks: BallotTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Certifies the count. The result follows from the snapshot, the roll, the votes and the rule alone (domain/arithmetic),
   * and never changes afterwards.
   * @throws NotFound; Refused with GuardFailed, COUNT_MISMATCH when counters and receipts differ
   */
  certify(actor: Actor, asked: string): Promise<Ballot> {
    return this.runner.run(actor, { action: 'CERTIFY', asked }, async inHand => {
      const { row, next } = inHand;
      const options = (await this.ballots.options([row.id])).get(row.id) ?? [];
      const ruleSet = await this.ruleSets.byId(row.rule_set_id);
      const result = await this.resultOf(inHand, options, ruleSet);
      await this.counts.writeResult(row.id, result, explanations(row, result, options, ruleSet));
      await this.ballots.update(row.id, {
        state: next,
        counted_at: this.clock.now(),
        certified_by: actingPerson(actor) ?? null,
      });
      await this.tasks.counted(row.id);
      return { outcome: result.outcome };
    });
  }

  /**
   * Declares a count void that can never be certified, because its numbers contradict each other. All of it is kept; what
   * was to be decided on waits for the ballot that is run again.
   * @throws NotFound; Refused with GuardFailed, COUNT_NOT_BROKEN when it adds up
   */
  declareVoid(actor: Actor, { ballotId, reason }: VoidCountInput): Promise<Ballot> {
    const act = { action: 'VOID', asked: ballotId, path: ['input', 'ballotId'] } as const;
    return this.runner.run(actor, act, async ({ row, next }) => {
      const voided = { voided_at: this.clock.now(), voided_by: actingPerson(actor) ?? null, void_reason: reason };
      await this.ballots.update(row.id, { state: next, ...voided });
      await this.matters.takenOff(actor, row, 'The count of its ballot was void.');
      await this.tasks.over(row.id);
      const ballot = idOf('Ballot', row.id);
      const summit = row.summit_id === null ? null : idOf('Summit', row.summit_id);
      await this.outbox.add(VOIDED, ballot, { ballot, summit });
      return {};
    });
  }

  private async resultOf(
    { row }: BallotInHand,
    options: readonly OptionRow[],
    { content }: RuleSetRow,
  ): Promise<BallotOutcome> {
    const electronic = (await this.counts.counts(row.id)) ?? options.map(() => 0);
    const papers = agreedTotals(await this.counts.totals(row.id));
    const sums = options.map((_option, position) => (electronic[position] ?? 0) + (papers?.counts[position] ?? 0));
    return computeResult(
      countOf({
        rule: content.decisions[row.purpose],
        ruleSet: content,
        written: row.kind === 'WRITTEN',
        call: row.call === 2 ? 2 : 1,
        entitled: await this.snapshots.included(row.id),
        roll: (await this.snapshots.roll(row.id)).map(({ organisation_id: organisationId, how }) => ({
          organisationId,
          how,
        })),
        voters: row.kind === 'PAPER' ? null : await this.votersOf(row.id),
        tally: tallyOf(row, options, sums, papers?.invalid ?? 0),
      }),
    );
  }

  /** Whoever voted electronically, and whose paper is counted. */
  private async votersOf(ballotId: string): Promise<string[]> {
    const onPaper = (await this.counts.paperVoters([ballotId], Number.MAX_SAFE_INTEGER)).get(ballotId) ?? [];
    const papers = onPaper.filter(voter => voter.struck_at === null).map(voter => voter.organisation_id);
    return [...(await this.snapshots.voters(ballotId)).keys(), ...papers];
  }
}

function tallyOf(
  { method }: BallotRow,
  options: readonly OptionRow[],
  sums: readonly number[],
  invalid: number,
): Tally {
  const votesFor = (code: string): number => sums[options.findIndex(option => option.code === code)] ?? 0;
  const candidates = method === 'PLURALITY' ? options.filter(({ code }) => code !== 'ABSTAIN') : [];
  return {
    yes: votesFor('YES'),
    no: votesFor('NO'),
    abstain: votesFor('ABSTAIN'),
    invalid,
    candidates: candidates.map(({ code }) => ({ candidate: code, votes: votesFor(code) })),
  };
}

/** The result in words, in each language in which the service explains. */
function explanations(
  { purpose }: BallotRow,
  result: BallotOutcome,
  options: readonly OptionRow[],
  { code, version, content }: RuleSetRow,
): LocalisedEntry[] {
  return EXPLANATION_LANGUAGES.map(language => {
    const candidateNames = new Map(
      options.map(option => [
        option.code,
        (option.label.find(label => label.language === language) ?? option.label[0])?.text ?? option.code,
      ]),
    );
    const quoted = ruleText(content, purpose, language);
    const source = { ruleText: quoted, ruleSetCode: code, ruleSetVersion: version, candidateNames };
    const { text, machineDrafted } = explain(result, source, language);
    return { language, text, origin: machineDrafted ? 'MACHINE_DRAFT' : 'AUTHORED' };
  });
}
