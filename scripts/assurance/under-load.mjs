import { durability } from '../checks/guards.mjs'
import { WHOLE } from './asked.mjs'
import { runTests } from './run-tests.mjs'

/** @param {string} file */
const whole = (file) => runTests(durability, { only: [file], env: WHOLE })

/**
 * What is promised under load, and while processes are killed. Whoever is judged by time stands last.
 *
 * @type {import('./promises.mjs').Promised[]}
 */
export const underLoad = [
  {
    name: 'steady',
    promise: 'the service goes on at half of what it can do without holding more and more memory',
    figure: '15 minutes at half of the peak: front and web grow by less than 10% an hour after the first 5',
    measure: whole('tests/durability/steady.test.ts'),
  },
  {
    name: 'stays-up',
    beside: 'none',
    promise: 'whatever is killed or hangs is replaced without a hand, and nobody is signed out',
    figure:
      'front and web killed: 5 s; hung: 10 s; PostgreSQL killed or hung: 15 s; the supervisor killed: nothing left',
    measure: whole('tests/durability/stays-up.test.ts'),
  },
  {
    name: 'overload',
    beside: 'none',
    promise: 'who hangs up, sends slowly or asks for too much keeps nobody else from being answered',
    figure:
      'hang-ups and three times saturation: goodput >= 0.5 of peak, lives within 1 s, back within 10 s; 300 slow: p99 within twice',
    measure: whole('tests/durability/overload.test.ts'),
  },
]
