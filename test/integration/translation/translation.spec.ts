// Translations.
import './drafts.suite.js';
import './around-the-text.suite.js';
import './of-publications.suite.js';
import './translation-walk.suite.js';
import './translations.suite.js';
