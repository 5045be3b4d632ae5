/** Lays the changes of a draft over the version that it begins from. What they leave out stays. Pure. */
import { DEFAULT_NETWORK_STREAM, type RuleSetContent } from '@kurultai/schema';
import type { RuleSetChangesInput } from '../contract/rule-set.inputs.js';

/** The content with the changes. */
export function applyChanges(content: RuleSetContent, changes: RuleSetChangesInput): RuleSetContent {
  const { quorum, voting, proxies, applications, membership, summits, networkStream } = changes;
  return {
    categories: categoriesOf(content, changes),
    criteria: criteriaOf(content, changes),
    decisions: decisionsOf(content, changes),
    quorum: {
      ...changed(content.quorum, quorum),
      // Left out, the second call stays; null takes it away.
      secondCall: quorum?.secondCall === undefined ? content.quorum.secondCall : quorum.secondCall,
    },
    voting: changed(content.voting, voting),
    proxies: changed(content.proxies, proxies),
    applications: changed(content.applications, applications),
    membership: changed(content.membership, membership),
    summits: changed(content.summits, summits),
    ...streamOf(content, networkStream),
  };
}

/** One that says nothing of the stream goes on saying nothing, until a draft does. */
function streamOf(
  { networkStream: rule }: RuleSetContent,
  change: RuleSetChangesInput['networkStream'],
): Pick<RuleSetContent, 'networkStream'> {
  if (change == null) return rule ? { networkStream: rule } : {};
  return { networkStream: changed(rule ?? DEFAULT_NETWORK_STREAM, change) };
}

function categoriesOf(content: RuleSetContent, { categories }: RuleSetChangesInput): RuleSetContent['categories'] {
  const wanted = (categories ?? []).map(({ tenure, ...rest }) => ({ ...rest, tenure: tenure ?? null }));
  const kept = content.categories.map(known => wanted.find(({ code }) => code === known.code) ?? known);
  const added = wanted.filter(({ code }) => content.categories.every(known => known.code !== code));
  return [...kept, ...added];
}

function criteriaOf(content: RuleSetContent, { criteria }: RuleSetChangesInput): RuleSetContent['criteria'] {
  return criteria?.map(({ years, ...rest }) => ({ ...rest, ...(years != null && { years }) })) ?? content.criteria;
}

function decisionsOf(content: RuleSetContent, { decisions }: RuleSetChangesInput): RuleSetContent['decisions'] {
  const wanted = (decisions ?? []).map(({ subject, ...rule }) => [subject, rule] as const);
  return { ...content.decisions, ...Object.fromEntries(wanted) };
}

type Change<Section> = { readonly [Field in keyof Section]?: unknown };

/** A section with those of its fields that are given. */
function changed<Section extends object>(section: Section, change: Change<Section> | null | undefined): Section {
  const given = Object.entries(change ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return { ...section, ...Object.fromEntries(given) };
}
