import type { DeclaredYears as Years } from '../find-declared'

/** How a provider's declarations stand: the year that is due, and what was signed last, with the way to each. */
export function DeclaredYears({ unsigned, declared }: Years) {
  if (!unsigned && !declared) return <a href="/declarations">None signed yet</a>
  return (
    <span className="app-figure">
      {unsigned && (
        <span className="app-figure__part">
          <a href={unsigned.href}>{unsigned.year}</a>:{' '}
          {unsigned.standing === 'not-yet-due' ? unsigned.words : <strong>{unsigned.words}</strong>}
        </span>
      )}
      {declared && (
        <span className="app-figure__part">
          <a href={declared.href}>
            {`${declared.year}: ${declared.met} of ${declared.of} met, signed ${declared.late ? 'late' : 'on time'}`}
          </a>
        </span>
      )}
    </span>
  )
}
