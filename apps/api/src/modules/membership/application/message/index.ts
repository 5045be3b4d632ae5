/** The folder's parts, for the module. */
import { MessageRepository } from './message.repository.js';
import {
  ApplicationMessageLoader,
  ApplicationMessagesResolver,
  MessageResolver,
  MessagesOfApplicationLoader,
} from './message.resolver.js';
import { MessageService } from './message.service.js';

export const MESSAGE_PROVIDERS = [
  MessageRepository,
  MessageService,
  ApplicationMessageLoader,
  MessagesOfApplicationLoader,
  MessageResolver,
  ApplicationMessagesResolver,
];
