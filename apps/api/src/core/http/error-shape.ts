/** Answers outside GraphQL (bad JSON, too large a body, no such route) in the one shape of errors. */
import { BYTE_LIMITS } from '@kurultai/schema';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, errorFormatter, InputInvalid, NotFound, RateLimited } from '../errors/index.js';

/** Sends an error as `{ errors: [{ message, extensions }] }` with its HTTP status. */
export async function sendError(reply: FastifyReply, request: FastifyRequest, error: unknown): Promise<void> {
  const format = errorFormatter((incidentId, cause) => {
    request.log.error({ incidentId, err: cause });
  });
  const answer = asApiError(error);
  if (answer instanceof RateLimited) reply.header('retry-after', answer.details.retryAfterSeconds);
  await reply
    .code(answer instanceof ApiError ? answer.status : 500)
    .type('application/json; charset=utf-8')
    .send({ errors: [format(answer)] });
}

/** What is no HTTP never becomes a request: the refusal is written to the connection, which then ends. */
export function refuseConnection({ code }: { code?: string }, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return;
  const tooLarge = code === 'HPE_HEADER_OVERFLOW';
  const message = tooLarge ? 'The headers of the request are too large.' : 'This is not a request in HTTP/1.1.';
  const rule = tooLarge ? 'headerSize' : 'http';
  const body = JSON.stringify({
    errors: [{ message, extensions: { code: 'INPUT_INVALID', violations: [{ path: [], rule, message }] } }],
  });
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const headers = `content-type: application/json; charset=utf-8\r\ncontent-length: ${String(Buffer.byteLength(body))}`;
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${headers}\r\n\r\n${body}`);
}

/** Gives Fastify's own refusals the shape of ours. */
export function shapeErrors(fastify: FastifyInstance): void {
  fastify.setErrorHandler((error, request, reply) => sendError(reply, request, error));
  fastify.setNotFoundHandler((request, reply) => sendError(reply, request, new NotFound('Page')));
}

function asApiError(error: unknown): unknown {
  if (error instanceof ApiError) return error;
  const { statusCode, code, message } = error as Partial<FastifyError>;
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return error;
  const rule = RULES[code ?? ''] ?? 'request';
  const words = rule === 'bodySize' ? TOO_LARGE : (message ?? 'Bad request.');
  return Object.assign(new InputInvalid([{ path: [], rule, message: words }]), { status: statusCode });
}

const TOO_LARGE = `The body of a request has at most ${String(BYTE_LIMITS.requestBody)} bytes. Send less at once.`;

const RULES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodySize',
  FST_ERR_CTP_INVALID_JSON_BODY: 'json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'mediaType',
};
