// The TypeScript of the events: what each type brings, and their union.

/** @param types EVENT_TYPES of the contract @returns the module's text */
export function eventsModule(types) {
  return [
    '// Generated from the event types of the contract by scripts/generate.mjs. Do not edit.',
    `/** What each event brings: ids, codes and days. Ask the network what is behind an id. */
export interface EventData { ${Object.entries(types)
      .map(([name, { description, data }]) => `/** ${description} */\n'${name}': { ${fieldsOf(data)} };`)
      .join('\n')} }`,
    `/**
 * What a webhook brings, told apart by \`type\`; one of them is \`KurultaiEvent<'publication.published'>\`. A service that is
 * newer than this SDK may send other types as well: leave them alone in the \`default\` of your \`switch\`.
 */
export type KurultaiEvent<Type extends keyof EventData = keyof EventData> = {
  [One in Type]: {
    readonly type: One;
    /** When it happened, as ISO 8601. */
    readonly timestamp: string;
    readonly data: EventData[One];
  };
}[Type];`,
  ].join('\n\n');
}

const fieldsOf = data =>
  Object.entries(data)
    .map(([field, type]) => `${field}: ${typeOf(type)};`)
    .join(' ');

function typeOf(type) {
  const nullable = type.endsWith('?') ? ' | null' : '';
  return (type.replace('?', '') === 'number' ? 'number' : 'string') + nullable;
}
