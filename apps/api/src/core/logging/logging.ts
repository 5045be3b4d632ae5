/** Structured logs: one pino logger, shared by Fastify and Nest, JSON lines with the request's id. */
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Paths that end in a secret. */
const SECRET_IN_PATH = /\/(files\/(?:upload|download)|visa\/(?:letter|verify))\/.*/u;

/** Makes the logger. Credentials never reach it. */
export const makeLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.token'],
    serializers: {
      req: (request: { method: string; url: string; ip?: string }) => ({
        method: request.method,
        // A download link holds its token in the path, and a verification its code.
        url: request.url.split('?')[0]?.replace(SECRET_IN_PATH, '/$1/…'),
        address: request.ip,
      }),
      err: describeError,
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  });

/** What PostgreSQL tells of an error beside its message holds whole rows: names, addresses, hashes. */
const WITH_ROWS = ['detail', 'where', 'internalQuery', 'query', 'parameters'];

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const described = pino.stdSerializers.err(error);
  return Object.fromEntries(Object.entries(described).filter(([name]) => !WITH_ROWS.includes(name)));
}

/** Nest's view of the logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  private write(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    // Nest passes the name of the speaker last, and a stack before it.
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const about = message instanceof Error ? { err: message } : asRecord(message);
    // An error that a client gets is logged beside its incidentId; Nest tells of it once more, without one.
    this.logger[context === 'ExceptionsHandler' ? 'debug' : level]({
      context,
      ...(stack !== undefined && { stack }),
      ...about,
    });
  }
}

const asRecord = (message: unknown): object =>
  typeof message === 'object' && message !== null ? message : { msg: String(message) };
