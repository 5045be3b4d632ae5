// Organisations.
import './changes.suite.js';
import './directory.suite.js';
import './duplicates.suite.js';
import './register.suite.js';
import './surroundings.suite.js';
