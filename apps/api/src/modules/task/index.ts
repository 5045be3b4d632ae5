/** The front door of the module: what other modules may use. */
export { type Assignee } from './domain/task.policy.js';
export { TaskReminders } from './task-reminders.js';
export { TaskModule } from './task.module.js';
export { TaskService, type TaskToOpen, type WaitingTask } from './task.service.js';
