// For servers: an element as HTML, so that a page has it before any script runs, and the script asks no second time.
import { createHash } from 'node:crypto';
import { Client } from '@kurultai/sdk';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { frame } from './core/frame.js';
import type { NetworkElement } from './core/network-element.js';
import { STYLES } from './core/styles.js';
import { knownWords, loadWords, spoken } from './core/words.js';
import { DirectoryElement } from './directory/directory-element.js';
import { MapElement } from './map/map-element.js';
import { PublicationsElement } from './publications/publications-element.js';
import { ResourcesElement } from './resources/resources-element.js';
import { elementTag, escaped, rawJson } from './ssr/markup.js';
import { SummitsElement } from './summits/summits-element.js';

/** The name of an element. */
export type ElementName =
  'kurultai-directory' | 'kurultai-map' | 'kurultai-publications' | 'kurultai-resources' | 'kurultai-summits';

const ELEMENTS: Readonly<Record<ElementName, { new (): NetworkElement; readonly styles: string }>> = {
  'kurultai-directory': DirectoryElement,
  'kurultai-map': MapElement,
  'kurultai-publications': PublicationsElement,
  'kurultai-resources': ResourcesElement,
  'kurultai-summits': SummitsElement,
};

/** What {@link renderElement} takes. */
export interface RenderOptions {
  /** Its attributes, as in the page. `url` is required: a server has no script that says where the service is. */
  readonly attributes: { readonly url: string } & Readonly<Record<string, string | number | boolean | undefined>>;
  /** HTML for browsers without scripts and shadows, and for when the service does not answer. It is yours: it is not escaped. */
  readonly fallback?: string;
  /** For the style element, when the policy of your page asks for one; or allow {@link styleHash}. */
  readonly nonce?: string;
  /** Ends the question to the service. */
  readonly signal?: AbortSignal;
  /** Another `fetch`. */
  readonly fetch?: typeof fetch;
  /** Told why the service did not answer; the page gets the fallback then, and the browser tries again. */
  readonly onError?: (error: unknown) => void;
}

/** @returns the element as HTML, with a declarative shadow root */
export async function renderElement(
  name: ElementName,
  { attributes, fallback = '', nonce, onError, ...call }: RenderOptions,
): Promise<string> {
  const element = new ELEMENTS[name]();
  const given = new Map(Object.entries(attributes).filter(([, value]) => value != null && value !== false));
  element.getAttribute = attribute => {
    const value = given.get(attribute);
    return value === undefined ? null : value === true ? '' : String(value);
  };
  element.hasAttribute = attribute => given.has(attribute);
  try {
    const seed = await answerFor(element, call);
    element.accept(seed);
    const language = spoken(element.language);
    if (!knownWords(language)) await loadWords(language);
    const shadow = await collectResult(render(frame(element)));
    const style = `<style${nonce ? ` nonce="${escaped(nonce)}"` : ''}>${styleOf(name)}</style>`;
    const data = `<script type="application/json">${rawJson(seed)}</script>`;
    return elementTag(name, given, `<template shadowrootmode="open">${style}${shadow}${data}</template>${fallback}`);
  } catch (error) {
    onError?.(error);
    return elementTag(name, given, fallback);
  }
}

/** What a `style-src` allows instead of a nonce: `'sha256-…'`. It changes with the version. */
export function styleHash(name: ElementName): string {
  return `'sha256-${createHash('sha256').update(styleOf(name)).digest('base64')}'`;
}

const styleOf = (name: ElementName): string => STYLES + ELEMENTS[name].styles;

async function answerFor(element: NetworkElement, call: Pick<RenderOptions, 'signal' | 'fetch'>): Promise<object> {
  const key = element.attribute('publishable-key');
  const client = new Client({ url: element.service, key, fetch: call.fetch });
  let seed: object | undefined;
  do {
    const variables = element.variables(element.view.after);
    const { data } = await client.exchange(element.document, variables, { deadline: 10_000, signal: call.signal });
    seed = seed ? joined(element, seed, data as object) : (data as object);
    element.accept(seed);
  } while (element.wantsMore());
  return seed;
}

/** Two answers as one, with the items of both. */
function joined(element: NetworkElement, first: object, next: object): object {
  const before = element.listingOf(first);
  const [field] = Object.entries(first).find(([, value]) => value === before) ?? [''];
  const listing = element.listingOf(next);
  return { ...first, [field]: { ...listing, nodes: [...before.nodes, ...listing.nodes] } };
}
