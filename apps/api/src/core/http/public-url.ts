/** Under which web address clients reach the service, for the links that it hands out. */
import type { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import type { Configuration } from '../config/index.js';

/** The addresses that mean "every interface": nobody can call them, but the machine itself is on one of them. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** `PUBLIC_URL`, else the address on which the server listens. No slash at the end. */
export function publicUrl({ values }: Configuration, { httpAdapter }: HttpAdapterHost): string {
  if (values.PUBLIC_URL !== undefined) return values.PUBLIC_URL;
  const address = (httpAdapter.getHttpServer() as Server).address();
  // PORT=0 takes any free port, so the configured one may not be the real one.
  const port = typeof address === 'object' && address !== null ? address.port : values.PORT;
  const host = EVERYWHERE.has(values.HOST) ? 'localhost' : values.HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
