/** The secret key of every test's service: a database outlives the data folder of one process. */
export const TEST_SECRET_KEY = Buffer.alloc(32, 'kurultai test key').toString('base64');
