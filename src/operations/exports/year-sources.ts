import type { SealedInputs } from '@/domain/pack/sealed-inputs'
import type { YearFacts } from '@/domain/pack/year-facts'
import type { YearPack } from '@/domain/pack/year-pack'

/** A year with all that it rests on. */
export interface YearSources {
  readonly pack: YearPack
  readonly facts: YearFacts
  readonly sealed: SealedInputs
}
