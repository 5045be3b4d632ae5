// What the service says of parts that will go away, passed on once each.
import type { Deprecation } from './options.js';

/** Reads `Deprecation` (RFC 9745) and `Sunset` (RFC 8594). */
export class Deprecations {
  private readonly told = new Set<string>();

  constructor(private readonly tell: ((deprecation: Deprecation) => void) | undefined) {}

  hear(headers: Headers): void {
    const message = headers.get('deprecation');
    if (message === null || this.tell === undefined || this.told.has(message)) return;
    this.told.add(message);
    const sunset = headers.get('sunset');
    this.tell({ message, sunset: sunset === null ? undefined : new Date(sunset) });
  }
}
