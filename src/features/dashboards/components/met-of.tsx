import { signedHref } from '@/domain/addresses/declarations'
import { declarationId } from '@/domain/declarations/declaration'
import { Tag } from '@/ui/tag'
import { DeclaredYears, type DeclaredYearsProps } from './declared-years'

/** How many of the declared indicators are met, and of which year: it leads to the declaration. Before it, a year that is due. */
export function MetOf(years: DeclaredYearsProps) {
  const { unsigned, declared } = years
  if (unsigned || !declared) return <DeclaredYears {...years} />
  const { met, of, year, late } = declared
  return (
    <span className="app-figure">
      <a className="app-figure__headline" href={signedHref(declarationId(declared))}>{`${met} of ${of}`}</a>
      <span className="app-figure__part">
        {year}
        {late && ', signed late'}
      </span>
      {met < of && (
        <span className="app-figure__part">
          <Tag colour="yellow">{of - met} not met</Tag>
        </span>
      )}
    </span>
  )
}
