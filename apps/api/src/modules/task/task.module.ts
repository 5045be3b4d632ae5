import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { TaskReminderRepository } from './persistence/task-reminder.repository.js';
import { TaskRepository } from './persistence/task.repository.js';
import { TaskReminders } from './task-reminders.js';
import { TaskLoader } from './task.loader.js';
import { TaskResolver } from './task.resolver.js';
import { TaskService } from './task.service.js';

/** What waits for whom, and the reminders of it. */
@Module({
  imports: [OrganisationModule],
  providers: [TaskRepository, TaskReminderRepository, TaskService, TaskReminders, TaskLoader, TaskResolver],
  exports: [TaskService, TaskReminders],
})
export class TaskModule {}
