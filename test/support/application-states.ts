/**
 * Applications in any state, written directly: complete, so that what the state allows can be done, or bare, so that every
 * condition blocks. Each is the case of an organisation of its own, for which the head of the cast's applicant acts.
 */
import { CLOSED_APPLICATION_STATES, type ApplicationState } from '@kurultai/schema';
import { idOf, newUuid, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { DecisionService, RuleSetService } from '../../apps/api/src/modules/decision/index.js';
import { ANSWERS, type ApplicationBench, CRITERIA, DOCUMENTS, SYSTEM } from './application-bench.js';
import type { Callers } from './callers.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';

/** What tests say about a case beside its state. */
export interface Made {
  /** The public ids of the application, its organisation, a document and a file of it, and its endorsement. */
  readonly id: string;
  readonly organisation: string;
  readonly document: string;
  readonly file: string;
  readonly endorsement: string;
}

export class ApplicationStates {
  private current: Made | undefined;
  private counter = 0;

  private constructor(
    private readonly bench: ApplicationBench,
    private readonly ruleSetId: string,
    private readonly people: Readonly<Record<'head' | 'board', string>>,
    /** The public id of a summit in good time. */
    readonly summit: string,
    /** A member that endorses nobody yet. */
    readonly thirdMember: string,
  ) {}

  static async of(bench: ApplicationBench): Promise<ApplicationStates> {
    const { app, clock } = bench.network;
    const { id: ruleSetId } = await app.get(RuleSetService).current(clock.today());
    const summit = newUuid();
    await bench.sql(
      `insert into summit (id, slug, kind, form, title, zone, starts_on, first_day, ends_on, last_day, rule_set_id, state,
         provenance, created_at, updated_at)
       values ($1, 'walk', 'ORDINARY', 'IN_PERSON', '[{"language":"en","text":"Example Summit","origin":"AUTHORED"}]',
         'Europe/Amsterdam', '2026-06-01', '2026-06-01', '2026-06-02', '2026-06-02', $2, 'ANNOUNCED', 'FICTITIOUS', $3, $3)`,
      [summit, ruleSetId, clock.now()],
    );
    const people = { head: await bench.person('applicantHead'), board: await bench.person('board') };
    const { id: third } = await bench.member('Third Example Association');
    return new ApplicationStates(bench, ruleSetId, people, idOf('Summit', summit), third);
  }

  /** Callers of whom the head of an applicant acts for the applicant of the newest case. */
  callers(): Callers {
    return {
      ...this.bench.callers,
      ask: (caller, query, variables, headers = {}) =>
        this.bench.callers.ask(caller, query, variables, {
          ...headers,
          ...(caller === 'applicantHead' && this.current && { 'kurultai-organisation': this.current.organisation }),
        }),
    };
  }

  /** The newest case. */
  get newest(): Made {
    if (!this.current) throw new Error('No case was made.');
    return this.current;
  }

  async make(state: ApplicationState, complete: boolean): Promise<Made> {
    const { sql, network, cast } = this.bench;
    const now = network.clock.now();
    this.counter += 1;
    const { id: organisation, uuid } = await network.app.get(OrganisationService).register(SYSTEM, {
      names: [{ text: `Walk Association ${String(this.counter)}`, language: 'en' }],
      kind: 'NGO',
      country: 'KZ',
      provenance: 'FICTITIOUS',
    });
    await sql(
      `insert into mandate (id, person_id, organisation_id, role, valid_from, granted_at)
       values (gen_random_uuid(), $1, $2, 'HEAD', '2020-01-01', $3)`,
      [this.people.head, uuid, now],
    );
    const id = newUuid();
    await this.insert(id, uuid, state, complete);
    const file = await this.bench.file(uuid);
    const document = newUuid();
    for (const [index, type] of (complete ? DOCUMENTS : DOCUMENTS.slice(0, 1)).entries()) {
      await sql(
        `insert into application_document (id, application_id, type, language, file_id, status, added_at)
         values ($1, $2, $3, 'en', $4, $5, $6)`,
        [index === 0 ? document : newUuid(), id, type, uuidOf('File', file), complete ? 'ACCEPTED' : 'RECEIVED', now],
      );
    }
    const endorsement = newUuid();
    for (const [endorsementId, endorser] of [
      [endorsement, cast.organisations.member],
      [newUuid(), cast.organisations.otherMember],
    ] as const) {
      await sql(
        `insert into endorsement (id, application_id, organisation_id, status, requested_at, answered_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          endorsementId,
          id,
          uuidOf('Organisation', endorser),
          complete ? 'GIVEN' : 'REQUESTED',
          now,
          complete ? now : null,
        ],
      );
    }
    if (complete) await this.find(id);
    else {
      await sql(
        `insert into application_reviewer (application_id, person_id, assigned_at, recused_at) values ($1, $2, $3, $3)`,
        [id, this.people.board, now],
      );
    }
    if (state === 'INFO_REQUESTED') await this.ask(id, complete);
    this.current = {
      id: idOf('Application', id),
      organisation,
      document: idOf('ApplicationDocument', document),
      file,
      endorsement: idOf('Endorsement', endorsement),
    };
    return this.current;
  }

  /** Brings a document into a state: by its check, its last day, or a newer version. */
  async putDocument(document: string, status: string): Promise<void> {
    const id = uuidOf('ApplicationDocument', document);
    if (status === 'EXPIRED') {
      await this.bench.sql(`update application_document set expires_on = '2025-12-31' where id = $1`, [id]);
    } else if (status === 'SUPERSEDED') {
      await this.bench.sql(
        `insert into application_document (id, application_id, type, language, file_id, supersedes_id, added_at)
         select gen_random_uuid(), application_id, type, language, file_id, id, added_at from application_document where id = $1`,
        [id],
      );
    } else await this.bench.sql('update application_document set status = $2 where id = $1', [id, status]);
  }

  private async insert(id: string, organisation: string, state: ApplicationState, complete: boolean): Promise<void> {
    const { sql, network } = this.bench;
    const now = network.clock.now();
    const closed = (CLOSED_APPLICATION_STATES as readonly ApplicationState[]).includes(state);
    const handedIn = state !== 'DRAFT' && (complete || !closed);
    const row = {
      id,
      organisation_id: organisation,
      kind: 'ADMISSION',
      state,
      category_requested: 'FULL',
      rule_set_id: this.ruleSetId,
      answers: JSON.stringify(complete ? ANSWERS : []),
      statutes_accepted_at: complete ? now : null,
      target_summit_id: uuidOf('Summit', this.summit),
      target_summit_starts_on: '2026-06-01',
      receipt_number: handedIn ? `APP-WALK-${String(this.counter)}` : null,
      submitted_at: handedIn ? now : null,
      submitted_by: handedIn ? (complete ? this.people.head : this.people.board) : null,
      information_from: state === 'INFO_REQUESTED' ? (complete ? 'SCREENING' : 'SUBMITTED') : null,
      // A case that is screened can still be circulated; later ones are, when they are complete.
      circulated_at: complete && !['DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'SCREENING'].includes(state) ? now : null,
      insisted_at: null,
      recommendation: state === 'DEFERRED' && complete ? 'ADMIT' : null,
      recommended_on: null,
      ballot_open: state === 'ON_AGENDA' && !complete,
      decision_id: closed && complete ? await this.decision(organisation) : null,
      dues_awaited: state === 'ADMITTED' && complete,
      closed_at: closed ? (complete ? now : new Date('2024-06-01T00:00:00Z')) : null,
      provisional_decision_id: null,
      provenance: 'FICTITIOUS',
      created_at: now,
      updated_at: now,
    };
    const columns = Object.keys(row);
    await sql(
      `insert into application (${columns.join(', ')}) values (${columns.map((_, at) => `$${String(at + 1)}`).join(', ')})`,
      Object.values(row),
    );
    // The bare closed case is followed by another one, which is open.
    if (closed && !complete) {
      await sql(
        `insert into application (id, organisation_id, kind, category_requested, rule_set_id, provenance, created_at, updated_at)
         values (gen_random_uuid(), $1, 'ADMISSION', 'FULL', $2, 'FICTITIOUS', $3, $3)`,
        [organisation, this.ruleSetId, now],
      );
    }
  }

  private async find(id: string): Promise<void> {
    for (const [index, criterion] of CRITERIA.entries()) {
      await this.bench.sql(
        `insert into application_finding (id, application_id, number, criterion, result, found_at)
         values (gen_random_uuid(), $1, $2, $3, 'MET', $4)`,
        [id, index + 1, criterion, this.bench.network.clock.now()],
      );
    }
  }

  private async ask(id: string, answered: boolean): Promise<void> {
    const now = this.bench.network.clock.now();
    const request = newUuid();
    await this.bench.sql(
      `insert into information_request (id, application_id, due_on, asked_at) values ($1, $2, '2026-02-01', $3)`,
      [request, id, now],
    );
    await this.bench.sql(
      `insert into information_item (id, request_id, position, question, answer, answered_at)
       values (gen_random_uuid(), $1, 1, 'Since when?', $2, $3)`,
      [request, answered ? 'Since 2019.' : null, answered ? now : null],
    );
  }

  private async decision(organisationId: string): Promise<string> {
    const { app, clock } = this.bench.network;
    const { id } = await app.get(DecisionService).record(SYSTEM, {
      subject: 'ADMISSION',
      body: 'SUMMIT',
      outcome: 'ADOPTED',
      decidedOn: clock.today(),
      ruleSetId: this.ruleSetId,
      organisationId,
      title: [{ language: 'en', text: 'Admission', origin: 'AUTHORED' }],
      provenance: 'FICTITIOUS',
    });
    return id;
  }
}
