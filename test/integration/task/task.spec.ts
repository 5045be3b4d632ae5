// Tasks.
import './reminders.suite.js';
import './tasks.suite.js';
