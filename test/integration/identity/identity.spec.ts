// Persons, mandates and keys.
import './api-keys.suite.js';
import './erasure.suite.js';
import './mandates.suite.js';
import './sign-in.suite.js';
