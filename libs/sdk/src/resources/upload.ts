// A file goes to a one-time address, as a stream, with its progress told.
import { type CallOptions, type Client, writeOnce } from '../client/index.js';
import { AbortedError, AnswerError, ConnectionError, UsageError } from '../errors/index.js';
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

/** @throws UsageError when size or media type are not known */
export async function upload(client: Client, source: UploadSource, options: UploadOptions): Promise<StoredFile> {
  const { name, visibility, onProgress, signal, timeout, deadline, maxRetries } = options;
  const { stream, bytes, mediaType } = readable(source, options);
  const call = { signal, timeout, deadline, maxRetries };
  const { uploadUrl, file } = await writeOnce(
    client,
    requestUploadDocument,
    { input: { name, mediaType, bytes, visibility } },
    call,
  );
  const body = onProgress ? stream.pipeThrough(counter(bytes, onProgress)) : stream;
  // `duplex` is part of the standard and needed for a stream, but TypeScript's own types do not know it everywhere.
  const init = { method: 'PUT', body, duplex: 'half', signal: signal ?? null } as RequestInit;
  const response = await client.fetch(uploadUrl, init).catch((cause: unknown) => {
    throw signal?.aborted ? new AbortedError({ cause }) : new ConnectionError('The upload broke off.', { cause });
  });
  if (!response.ok) throw await refused(response);
  return file;
}

async function refused(response: Response): Promise<AnswerError> {
  const { code = 'UNKNOWN', message = `The upload was answered with ${String(response.status)}.` } = (await response
    .json()
    .catch(() => ({}))) as { code?: string; message?: string };
  return new AnswerError(code, message, { status: response.status, attempts: 1 });
}

function readable(source: UploadSource, { bytes, mediaType }: UploadOptions) {
  if (source instanceof Uint8Array) return checked(new Blob([source as BlobPart]).stream(), source.length, mediaType);
  if (source instanceof Blob) return checked(source.stream(), source.size, mediaType ?? source.type);
  if (source instanceof ReadableStream) return checked(source, bytes, mediaType);
  const { body, headers } = source;
  const length = headers.get('content-length');
  return checked(
    body,
    bytes ?? (length === null ? undefined : Number(length)),
    mediaType ?? headers.get('content-type'),
  );
}

function checked(stream: ReadableStream<Uint8Array> | null, bytes: number | undefined, mediaType?: string | null) {
  if (!stream) throw new UsageError('The answer to upload has no body.');
  if (bytes === undefined) throw new UsageError('bytes: say how long the stream is.');
  if (!mediaType) throw new UsageError('mediaType: say what the file is, such as application/pdf.');
  return { stream, bytes, mediaType: mediaType.split(';')[0]?.trim() ?? mediaType };
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
