// Translations.
import './drafts.suite.js';
import './translations.suite.js';
