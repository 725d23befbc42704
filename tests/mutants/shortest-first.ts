import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files first whose tests take the least time, which is that of the first run of all: a mutant is mostly noticed where its function is asked
 * by itself, and those that draw whole returns, which nearly every function has a part in, need not be asked then.
 */
export class ShortestFirst extends BaseSequencer {
  /** Of a run that ended early only a part is known. */
  readonly #longest = new Map<string, number>()

  override sort(specifications: TestSpecification[]) {
    const timed = specifications.map((specification) => ({ specification, ms: this.#msOf(specification) }))
    return Promise.resolve(
      timed.sort((one, other) => one.ms - other.ms).map(({ specification }) => specification),
    )
  }

  #msOf({ project, moduleId }: TestSpecification) {
    const key = `${project.name}:${path.relative(this.ctx.config.root, moduleId)}`
    const last = this.ctx.cache.getFileTestResults(key)?.duration ?? 0
    const longest = Math.max(last, this.#longest.get(key) ?? 0)
    this.#longest.set(key, longest)
    return longest
  }
}
