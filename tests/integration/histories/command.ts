import type fc from 'fast-check'
import type { Failure } from '@/domain/forms/failure'
import type { Result } from '@/domain/result'
import { expectToAgree } from './agree'
import type { Model } from './model'
import type { Place } from './world'

/** How something ended: null, or the kind of the refusal. */
export const kindOf = (outcome: Result<unknown, Failure>) => (outcome.ok ? null : outcome.failure.kind)

export type Command = fc.AsyncCommand<Model, Place>

/** Something that is done to a return; afterwards the database and the model must say the same. */
export function command(
  name: string,
  ready: (model: Model) => boolean,
  run: (model: Model, place: Place) => Promise<void>,
): Command {
  return {
    check: ready,
    run: async (model, place) => {
      await run(model, place)
      await expectToAgree(model, place)
    },
    toString: () => name,
  }
}
