// The demo data, and the commands around it.
import './commands.suite.js';
import './credentials.suite.js';
import './facts.suite.js';
import './fictitious.suite.js';
import './story.suite.js';
