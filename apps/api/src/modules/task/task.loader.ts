import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { Task } from './contract/task.model.js';
import { TaskService } from './task.service.js';

/** Tasks by the ids of their rows; what does not wait for the caller is null. */
@Injectable()
export class TaskLoader extends BatchLoader<string, Task> {
  constructor(private readonly tasks: TaskService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Task>> {
    return this.tasks.readMany(actor, ids);
  }
}
