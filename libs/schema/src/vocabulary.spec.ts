// The promises that hold for the whole vocabulary: described values, legal GraphQL names, limits that fit together.
import { describe, expect, it } from '@jest/globals';
import * as schema from './index.js';

const VOCABULARIES = Object.entries({
  ADAPTATION_PERMISSIONS: schema.ADAPTATION_PERMISSIONS,
  ADOPTION_STATUSES: schema.ADOPTION_STATUSES,
  AGENDA_ITEM_KINDS: schema.AGENDA_ITEM_KINDS,
  AGENDA_ITEM_STATES: schema.AGENDA_ITEM_STATES,
  API_KEY_KINDS: schema.API_KEY_KINDS,
  API_SCOPES: schema.API_SCOPES,
  APPEAL_STATES: schema.APPEAL_STATES,
  APPLICATION_KINDS: schema.APPLICATION_KINDS,
  APPLICATION_QUESTIONS: schema.APPLICATION_QUESTIONS,
  APPLICATION_STATES: schema.APPLICATION_STATES,
  BALLOT_KINDS: schema.BALLOT_KINDS,
  BALLOT_METHODS: schema.BALLOT_METHODS,
  BALLOT_OUTCOMES: schema.BALLOT_OUTCOMES,
  BALLOT_STATES: schema.BALLOT_STATES,
  COMPARISONS: schema.COMPARISONS,
  CONTACT_POINT_KINDS: schema.CONTACT_POINT_KINDS,
  CRITERION_HINTS: schema.CRITERION_HINTS,
  CRITERION_RESULTS: schema.CRITERION_RESULTS,
  DATE_PRECISIONS: schema.DATE_PRECISIONS,
  DECIDING_BODIES: schema.DECIDING_BODIES,
  DECISION_OUTCOMES: schema.DECISION_OUTCOMES,
  DECISION_SUBJECTS: schema.DECISION_SUBJECTS,
  DELEGATE_ROLES: schema.DELEGATE_ROLES,
  DELEGATE_STATES: schema.DELEGATE_STATES,
  DELEGATION_CAPACITIES: schema.DELEGATION_CAPACITIES,
  DELEGATION_STATES: schema.DELEGATION_STATES,
  DOCUMENT_STATUSES: schema.DOCUMENT_STATUSES,
  DOCUMENT_TYPES: schema.DOCUMENT_TYPES,
  EFFECT_MOMENTS: schema.EFFECT_MOMENTS,
  ENDORSEMENT_FAULTS: schema.ENDORSEMENT_FAULTS,
  ENDORSEMENT_STATUSES: schema.ENDORSEMENT_STATUSES,
  ERROR_CODES: schema.ERROR_CODES,
  EXCLUSION_REASONS: schema.EXCLUSION_REASONS,
  FEED_ITEM_PROBLEMS: schema.FEED_ITEM_PROBLEMS,
  FEED_PROBLEMS: schema.FEED_PROBLEMS,
  FEED_SOURCE_ENDS: schema.FEED_SOURCE_ENDS,
  FEED_SOURCE_STATES: schema.FEED_SOURCE_STATES,
  FILE_ENCODINGS: schema.FILE_ENCODINGS,
  FILE_STATES: schema.FILE_STATES,
  GLOSSARY_RULES: schema.GLOSSARY_RULES,
  JOB_STATES: schema.JOB_STATES,
  LEARNER_AUDIENCES: schema.LEARNER_AUDIENCES,
  LIFECYCLES: schema.LIFECYCLES,
  MAJORITY_BASES: schema.MAJORITY_BASES,
  MANDATE_ROLES: schema.MANDATE_ROLES,
  MEMBERSHIP_CATEGORIES: schema.MEMBERSHIP_CATEGORIES,
  MEMBERSHIP_EVENT_TYPES: schema.MEMBERSHIP_EVENT_TYPES,
  MEMBERSHIP_PUBLIC_STATUSES: schema.MEMBERSHIP_PUBLIC_STATUSES,
  MEMBERSHIP_STATUSES: schema.MEMBERSHIP_STATUSES,
  MESSAGE_VISIBILITIES: schema.MESSAGE_VISIBILITIES,
  NAME_KINDS: schema.NAME_KINDS,
  NETWORK_RELATION_KINDS: schema.NETWORK_RELATION_KINDS,
  ORGANISATION_KINDS: schema.ORGANISATION_KINDS,
  OUTBOUND_FAILURES: schema.OUTBOUND_FAILURES,
  PRESENCE_ENDS: schema.PRESENCE_ENDS,
  PRESENCE_SOURCES: schema.PRESENCE_SOURCES,
  PROGRAMME_PARTNER_ROLES: schema.PROGRAMME_PARTNER_ROLES,
  PROGRAMME_STATUSES: schema.PROGRAMME_STATUSES,
  PROVENANCES: schema.PROVENANCES,
  PROXY_STATES: schema.PROXY_STATES,
  PUBLICATION_CHANGES: schema.PUBLICATION_CHANGES,
  PUBLICATION_KINDS: schema.PUBLICATION_KINDS,
  PUBLICATION_STATUSES: schema.PUBLICATION_STATUSES,
  QUORUM_COUNTS: schema.QUORUM_COUNTS,
  QUORUM_MOMENTS: schema.QUORUM_MOMENTS,
  REACH_KINDS: schema.REACH_KINDS,
  READINESS_SEVERITIES: schema.READINESS_SEVERITIES,
  RECOMMENDATIONS: schema.RECOMMENDATIONS,
  REFUSAL_CODES: schema.REFUSAL_CODES,
  REGISTER_IMPORT_STATES: schema.REGISTER_IMPORT_STATES,
  REGISTER_ROW_RESULTS: schema.REGISTER_ROW_RESULTS,
  REJECTION_REASONS: schema.REJECTION_REASONS,
  RELATION_TYPES: schema.RELATION_TYPES,
  REPRESENTATIONS: schema.REPRESENTATIONS,
  RESOURCE_KINDS: schema.RESOURCE_KINDS,
  RULE_SET_SECTIONS: schema.RULE_SET_SECTIONS,
  RULE_SET_STATUSES: schema.RULE_SET_STATUSES,
  SANCTION_CASE_STATES: schema.SANCTION_CASE_STATES,
  SANCTION_MEASURES: schema.SANCTION_MEASURES,
  SEGMENT_FAULTS: schema.SEGMENT_FAULTS,
  SEGMENT_STATES: schema.SEGMENT_STATES,
  SENSITIVITIES: schema.SENSITIVITIES,
  SESSION_KINDS: schema.SESSION_KINDS,
  SOURCE_FORMATS: schema.SOURCE_FORMATS,
  STREAM_RULES: schema.STREAM_RULES,
  STREAM_STATES: schema.STREAM_STATES,
  SUCCESSION_REASONS: schema.SUCCESSION_REASONS,
  SUMMIT_FORMS: schema.SUMMIT_FORMS,
  SUMMIT_KINDS: schema.SUMMIT_KINDS,
  SUMMIT_STATES: schema.SUMMIT_STATES,
  TASK_KINDS: schema.TASK_KINDS,
  TEXT_FORMATS: schema.TEXT_FORMATS,
  TEXT_ORIGINS: schema.TEXT_ORIGINS,
  TRANSLATION_STATUSES: schema.TRANSLATION_STATUSES,
  VISA_EVENT_TYPES: schema.VISA_EVENT_TYPES,
  VISA_LETTER_STATES: schema.VISA_LETTER_STATES,
  VISA_OUTCOMES: schema.VISA_OUTCOMES,
  VISA_VERIFICATION_STATUSES: schema.VISA_VERIFICATION_STATUSES,
  VISIBILITIES: schema.VISIBILITIES,
  VOTING_UNITS: schema.VOTING_UNITS,
  WAIVER_STATUSES: schema.WAIVER_STATUSES,
  WAIVER_SUBJECTS: schema.WAIVER_SUBJECTS,
  WEBHOOK_DELIVERY_STATES: schema.WEBHOOK_DELIVERY_STATES,
  WEBHOOK_PAUSE_REASONS: schema.WEBHOOK_PAUSE_REASONS,
  WEBHOOK_STATES: schema.WEBHOOK_STATES,
});

describe('the vocabulary', () => {
  it.each(VOCABULARIES)('%s has GraphQL names and a sentence for each value', (_name, values) => {
    for (const [value, description] of Object.entries(values)) {
      expect(value).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
      expect(description).toMatch(/^[A-Z].{3,200}\.$/);
    }
  });

  it('is complete in the table above', () => {
    const described = Object.entries(schema).filter(
      ([, value]) =>
        typeof value === 'object' &&
        !(value instanceof RegExp) &&
        Object.values(value).every(entry => /[^/] .*\.$/.test(String(entry))),
    );
    expect(described.map(([name]) => name).sort()).toEqual(VOCABULARIES.map(([name]) => name).sort());
  });

  it('keeps the secretariat roles apart from those of every organisation', () => {
    expect(schema.isSecretariatRole('ADMIN')).toBe(true);
    expect(schema.isSecretariatRole('HEAD')).toBe(false);
  });

  it('gives no scope to vote, endorse, sign or grant', () => {
    expect(Object.keys(schema.API_SCOPES).join(' ')).not.toMatch(/VOTE|ENDORSE|SIGN|GRANT|MANDATE|KEY/);
  });

  it('accepts no file type beyond the greatest file', () => {
    for (const bytes of Object.values(schema.ACCEPTED_MEDIA_TYPES)) {
      expect(bytes).toBeLessThanOrEqual(schema.BYTE_LIMITS.file);
    }
  });

  it.each([
    ['visas', true],
    ['eu-funding', true],
    ['a'.repeat(60), true],
    ['a'.repeat(61), false],
    ['EU', false],
    ['a--b', false],
    ['-a', false],
    ['', false],
  ])('takes the topic slug %p: %p', (slug, ok) => {
    expect(schema.TOPIC_SLUG_PATTERN.test(slug)).toBe(ok);
  });
});
