import type { Framework } from '../../src/domain/catalogue/framework'
import { tiny } from './tiny'

/** A framework that is over: whoever had a role under it finds nothing there. */
const gone: Framework = { ...tiny, code: 'gone-200', name: 'What is over', ended: true }

/** What the service is built with in the tests, beside its own. No other build contains this folder. */
export const furtherFrameworks: readonly Framework[] = [tiny, gone]
