/** The life of a file, as a table. It becomes READY when its bytes arrive (transfer/), which is no act of an actor. */
import type { FileState } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { type FileFacts, mayRead, mayRemove } from './file.policy.js';
import { WRITE } from './grants.js';

/** What can be done to a file. */
export const FILE_ACTIONS = {
  DOWNLOAD: 'Ask for an address to read the bytes from: `requestDownload`.',
  REMOVE: 'Destroy the bytes, or call off an upload: `removeFile`.',
} as const;
export type FileAction = keyof typeof FILE_ACTIONS;

const remover = (actor: Actor, file: FileFacts) => holds(actor, WRITE) && mayRemove(actor, file);

const notKept = {
  code: 'KEPT',
  message: 'It is no part of a case: what belongs to one stays.',
  holds: ({ kept }: FileFacts) => kept !== true,
};

export const fileWorkflow = new Workflow<FileState, FileAction, FileFacts, Actor>([
  { from: ['READY'], action: 'DOWNLOAD', to: 'READY', who: mayRead },
  { from: ['PENDING', 'READY'], action: 'REMOVE', to: 'REMOVED', who: remover, guards: [notKept] },
]);
