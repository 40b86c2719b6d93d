module.exports = {
  testEnvironment: 'jsdom',
  testMatch: ['**/tests-mp/*.mp.test.cjs'],
  transform: {},
  rootDir: '.',
  maxWorkers: 1,
}
