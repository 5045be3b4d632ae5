// Applications for membership. Memberships are in membership.spec.ts.
import './application-course.suite.js';
import './application-guards.suite.js';
import './application-story.suite.js';
import './application-walk.suite.js';
