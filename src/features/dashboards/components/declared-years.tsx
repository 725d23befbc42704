import { declarationsHref, signedHref } from '@/domain/addresses/declarations'
import { signedOutcomeHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclaredYears as Years } from '@/domain/declarations/declared-years'
import { outcomeNames } from '@/domain/reviews/say-review'
import { sayUnsigned, unsignedStandingOf } from '@/domain/declarations/unsigned-year'

export interface DeclaredYearsProps extends Years {
  readonly framework: string
  readonly at: Date
}

/** How a provider's declarations stand: the year that is due, and what was signed last, with the way to each. */
export function DeclaredYears({ framework, unsigned, declared, reviewed, at }: DeclaredYearsProps) {
  if (!unsigned && !declared) return <a href={declarationsHref(framework)}>None signed yet</a>
  return (
    <span className="app-figure">
      {unsigned && (
        <span className="app-figure__part">
          <a href={declarationsHref(framework, unsigned.year)}>{unsigned.year}</a>:{' '}
          <Unsigned window={unsigned.window} at={at} />
        </span>
      )}
      {declared && (
        <span className="app-figure__part">
          <a href={signedHref(declarationId(declared))}>
            {`${declared.year}: ${declared.met} of ${declared.of} met, signed ${declared.late ? 'late' : 'on time'}`}
          </a>
        </span>
      )}
      {reviewed && (
        <span className="app-figure__part">
          <a href={signedOutcomeHref(declarationId(reviewed))}>
            {`${reviewed.year} reviewed: ${outcomeNames[reviewed.outcome].toLowerCase()}`}
          </a>
        </span>
      )}
    </span>
  )
}

function Unsigned({ window, at }: Pick<NonNullable<Years['unsigned']>, 'window'> & { readonly at: Date }) {
  const words = sayUnsigned(window, at)
  return unsignedStandingOf(window, at) === 'not-yet-due' ? words : <strong>{words}</strong>
}
