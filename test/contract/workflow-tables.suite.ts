/** docs/workflows.md tells the tables of the code: every action with its states and guards, and no other. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { agendaItemWorkflow } from '../../apps/api/src/modules/summit/domain/agenda-item.workflow.js';
import {
  applicationOutcomes,
  applicationWorkflow,
} from '../../apps/api/src/modules/membership/application/domain/application.workflow.js';
import { ballotWorkflow } from '../../apps/api/src/modules/ballot/domain/ballot.workflow.js';
import { delegateWorkflow } from '../../apps/api/src/modules/summit/domain/delegate.workflow.js';
import { delegationWorkflow } from '../../apps/api/src/modules/summit/domain/delegation.workflow.js';
import { commitmentWorkflow } from '../../apps/api/src/modules/agreement/commitment/commitment.workflow.js';
import { documentWorkflow } from '../../apps/api/src/modules/membership/application/document/document.workflow.js';
import { endorsementWorkflow } from '../../apps/api/src/modules/membership/application/endorsement/endorsement.workflow.js';
import { feedSourceWorkflow } from '../../apps/api/src/modules/publication/pull/domain/feed-source.workflow.js';
import { engagementWorkflow } from '../../apps/api/src/modules/engagement/domain/engagement.workflow.js';
import { fundingWorkflow } from '../../apps/api/src/modules/funding/domain/funding.workflow.js';
import { actionItemWorkflow } from '../../apps/api/src/modules/engagement/action-item/action-item.workflow.js';
import { jobWorkflow } from '../../apps/api/src/modules/job/domain/job.workflow.js';
import { membershipWorkflow } from '../../apps/api/src/modules/membership/domain/membership.workflow.js';
import {
  adoptionWorkflow,
  translationRequestWorkflow,
} from '../../apps/api/src/modules/resource/domain/adoption.workflow.js';
import { programmeWorkflow, resourceWorkflow } from '../../apps/api/src/modules/resource/domain/programme.workflow.js';
import { mouWorkflow } from '../../apps/api/src/modules/agreement/domain/mou.workflow.js';
import { proxyWorkflow } from '../../apps/api/src/modules/ballot/domain/proxy.workflow.js';
import { publicationWorkflow } from '../../apps/api/src/modules/publication/domain/publication.workflow.js';
import { registerImportWorkflow } from '../../apps/api/src/modules/membership/register-import/domain/register-import.workflow.js';
import {
  appealWorkflow,
  sanctionCaseWorkflow,
} from '../../apps/api/src/modules/membership/domain/sanction.workflow.js';
import { streamWorkflow } from '../../apps/api/src/modules/publication/domain/stream.workflow.js';
import { summitWorkflow } from '../../apps/api/src/modules/summit/domain/summit.workflow.js';
import { translationWorkflow } from '../../apps/api/src/modules/translation/domain/translation.workflow.js';
import { webhookWorkflow } from '../../apps/api/src/modules/webhook/domain/webhook.workflow.js';
import { visaLetterWorkflow } from '../../apps/api/src/modules/summit/visa/domain/visa-letter.workflow.js';

/** A row as the page writes it. */
interface Row {
  readonly from: readonly string[];
  readonly to: string;
  readonly action: string;
  readonly guards: string;
}

/** What the test needs of a table; its rows are of different types. */
interface Table {
  readonly transitions: readonly {
    readonly from: readonly string[];
    readonly to: string;
    readonly action: string;
    readonly guards?: readonly { readonly code: string }[];
  }[];
}

const TABLES: Readonly<Record<string, Table>> = {
  Application: applicationWorkflow,
  'Application, by a vote': applicationOutcomes,
  'Application document': documentWorkflow,
  Endorsement: endorsementWorkflow,
  Membership: membershipWorkflow,
  'Sanction case': sanctionCaseWorkflow,
  Appeal: appealWorkflow,
  'Register import': registerImportWorkflow,
  Summit: summitWorkflow,
  'Agenda item': agendaItemWorkflow,
  Delegation: delegationWorkflow,
  Delegate: delegateWorkflow,
  'Visa letter': visaLetterWorkflow,
  Programme: programmeWorkflow,
  Resource: resourceWorkflow,
  Adoption: adoptionWorkflow,
  'Translation request': translationRequestWorkflow,
  Ballot: ballotWorkflow,
  Proxy: proxyWorkflow,
  Job: jobWorkflow,
  Translation: translationWorkflow,
  Feed: feedSourceWorkflow,
  Webhook: webhookWorkflow,
  Engagement: engagementWorkflow,
  'Action item': actionItemWorkflow,
  'Funding application': fundingWorkflow,
  Memorandum: mouWorkflow,
  Commitment: commitmentWorkflow,
  Publication: publicationWorkflow,
  'Publication in the stream': streamWorkflow,
};

const text = readFileSync(new URL('../../docs/workflows.md', import.meta.url), 'utf8');
const written = new Map(text.split(/^## /mu).map(section => [section.split('\n', 1)[0] ?? '', rowsOf(section)]));

function rowsOf(section: string): Row[] {
  return section.split('\n').flatMap((line): Row[] => {
    const cells = line.split('|').map(cell => cell.trim());
    const [from, to] = cells[1]?.split(' → ') ?? [];
    if (from === undefined || to === undefined || from === 'From') return [];
    return [{ from: from.split(', '), to, action: cells[2] ?? '', guards: cells.at(-2) ?? '' }];
  });
}

const includes = ({ from }: Row, state: string) => from[0]?.startsWith('any') === true || from.includes(state);

describe('docs/workflows.md', () => {
  it('has a section for each table, and no other', () => {
    expect([...written.keys()].slice(1)).toEqual(Object.keys(TABLES));
  });

  it.each(Object.entries(TABLES))('tells every row of the table of %s', (name, { transitions }) => {
    const rows = written.get(name) ?? [];
    for (const { from, to, action, guards = [] } of transitions) {
      const codes = guards.map(({ code }) => code).join(', ');
      for (const state of from) {
        const told = rows.some(
          row =>
            row.action === action &&
            row.guards === codes &&
            includes(row, state) &&
            (row.to === to || (row.to === 'same' && state === to)),
        );
        expect({ name, action, state, codes, told }).toMatchObject({ told: true });
      }
    }
    const actions = new Set(transitions.map(({ action }) => action));
    expect(rows.filter(({ action }) => !actions.has(action))).toEqual([]);
  });
});
