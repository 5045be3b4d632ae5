// The TypeScript of the events: one interface for each type, and their union.

/** @param types EVENT_TYPES of the contract @returns the module's text */
export function eventsModule(types) {
  const names = Object.keys(types);
  return [
    '// Generated from the event types of the contract by scripts/generate.mjs. Do not edit.',
    `interface Event<Type extends string, Data> {
  readonly type: Type;
  /** When it happened, as ISO 8601. */
  readonly timestamp: string;
  /** Ids, codes and days: ask the network what is behind an id. */
  readonly data: Data;
}`,
    ...names.map(name => interfaceOf(name, types[name])),
    `/**
 * What a webhook brings, told apart by \`type\`. A service that is newer than this SDK may send other types as well: leave
 * them alone in the \`default\` of your \`switch\`.
 */
export type KurultaiEvent = ${names.map(interfaceName).join(' | ')};`,
  ].join('\n\n');
}

function interfaceOf(name, { description, data }) {
  const fields = Object.entries(data).map(([field, type]) => `readonly ${field}: ${typeOf(type)};`);
  return `/** ${description} */\nexport type ${interfaceName(name)} = Event<'${name}', { ${fields.join(' ')} }>;`;
}

const interfaceName = name =>
  `${name
    .split('.')
    .map(part => part[0].toUpperCase() + part.slice(1))
    .join('')}Event`;

function typeOf(type) {
  const nullable = type.endsWith('?') ? ' | null' : '';
  return (type.replace('?', '') === 'number' ? 'number' : 'string') + nullable;
}
