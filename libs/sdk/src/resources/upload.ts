// A file goes to a one-time address, as a stream, with its progress told.
import { type CallOptions, checkNumbers, type Client, writeOnce } from '../client/index.js';
import {
  AbortedError,
  type AnswerError,
  ConnectionError,
  errorOfAnswer,
  type GraphQLErrorEntry,
  TimeoutError,
  UsageError,
} from '../errors/index.js';
import { requestUploadDocument, type StoredFile, type Visibility } from '../generated/operations.js';

/** What can be uploaded: a Blob or File, the answer of a `fetch`, bytes, or a stream of bytes. */
export type UploadSource = Blob | Response | Uint8Array | ReadableStream<Uint8Array>;

export interface UploadOptions extends CallOptions {
  /** Its name, such as `toolkit.pdf`. */
  readonly name: string;
  /** Who may read it. */
  readonly visibility: Visibility;
  /** Its media type, such as `application/pdf`; a Blob and a Response know theirs. */
  readonly mediaType?: string | undefined;
  /** How many bytes it has; must be said of a stream. */
  readonly bytes?: number | undefined;
  /** Told as the bytes leave. */
  readonly onProgress?: ((progress: { readonly sent: number; readonly total: number }) => void) | undefined;
}

/**
 * @throws UsageError when size or media type are not known, for a number that is none, and for a Response that is none
 * @throws AnswerError when the bytes are refused
 */
export async function upload(client: Client, source: UploadSource, options: UploadOptions): Promise<StoredFile> {
  const { name, visibility, onProgress, signal, timeout, deadline, maxRetries } = options;
  checkNumbers(options);
  const { body, bytes, mediaType } = readable(source, options);
  const call = { signal, timeout, deadline, maxRetries };
  const limit = deadline ?? client.options.deadline;
  const late = limit === undefined ? undefined : AbortSignal.timeout(Math.ceil(limit));
  const input = { name, mediaType, bytes, visibility };
  const { uploadUrl, file } = await writeOnce(client, requestUploadDocument, { input }, call);
  const ends = [signal, late].filter(one => one !== undefined);
  const init = { method: 'PUT', ...sending(body, bytes, onProgress), signal: AbortSignal.any(ends) } as RequestInit;
  const url = client.options.url;
  const response = await client.fetch(uploadUrl, init).catch((cause: unknown) => {
    if (signal?.aborted) throw new AbortedError({ url, cause });
    if (late?.aborted) throw new TimeoutError(`The upload took longer than ${limit} ms.`, { url, cause });
    throw new ConnectionError('The upload broke off.', { url, cause });
  });
  if (!response.ok) throw await refused(response, url);
  return file;
}

async function refused(response: Response, url: string): Promise<AnswerError> {
  const { status, headers } = response;
  const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: GraphQLErrorEntry[] };
  const [first = { message: `The upload was answered with ${status}.` }] = errors;
  return errorOfAnswer(first, { status, url, attempts: 1, requestId: headers.get('x-request-id') ?? undefined });
}

type Body = Blob | ReadableStream<Uint8Array>;

/** A Blob goes as it is, with its length; a stream only where it must, as not every browser sends one. */
function sending(body: Body, bytes: number, onProgress: UploadOptions['onProgress']): object {
  if (body instanceof Blob && !onProgress) return { body };
  const stream = body instanceof Blob ? body.stream() : body;
  // `duplex` is part of the standard and needed for a stream.
  return { body: onProgress ? stream.pipeThrough(counter(bytes, onProgress)) : stream, duplex: 'half' };
}

function readable(source: UploadSource, { bytes, mediaType }: UploadOptions) {
  if (source instanceof Uint8Array) return checked(new Blob([source as BlobPart]), source.length, mediaType);
  if (source instanceof Blob) return checked(source, source.size, mediaType ?? source.type);
  if (source instanceof ReadableStream) return checked(source, bytes, mediaType);
  const { ok, status, body, headers } = source;
  if (!ok) throw new UsageError(`The answer to upload says ${status}.`);
  // What was packed on its way is longer when it arrives.
  const length = headers.has('content-encoding') ? null : headers.get('content-length');
  return checked(
    body,
    bytes ?? (length === null ? undefined : Number(length)),
    mediaType ?? headers.get('content-type'),
  );
}

function checked(body: Body | null, bytes: number | undefined, mediaType?: string | null) {
  if (!body) throw new UsageError('The answer to upload has no body.');
  if (bytes === undefined) throw new UsageError('bytes: say how long the stream is.');
  if (!mediaType) throw new UsageError('mediaType: say what the file is, such as application/pdf.');
  return { body, bytes, mediaType: mediaType.split(';')[0]?.trim() ?? mediaType };
}

function counter(
  total: number,
  tell: NonNullable<UploadOptions['onProgress']>,
): TransformStream<Uint8Array, Uint8Array> {
  let sent = 0;
  return new TransformStream({
    transform(chunk, controller) {
      sent += chunk.length;
      controller.enqueue(chunk);
      tell({ sent, total });
    },
  });
}
