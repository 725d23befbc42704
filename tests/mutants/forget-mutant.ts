/**
 * Where a thread is kept, the mutant of the run before is still switched on when the tests of the next are read: what is worked out while
 * they are read would be worked out by it, and kept.
 */
const held: unknown = Reflect.get(globalThis, '__stryker__')
if (typeof held === 'object' && held !== null) Reflect.set(held, 'activeMutant', undefined)

export {}
