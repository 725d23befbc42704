import { Tag } from '@/ui/tag'
import type { DeclaredYears as Years } from '../find-declared'
import { DeclaredYears } from './declared-years'

/** How many of the declared indicators are met, and of which year: it leads to the declaration. Before it, a year that is due. */
export function MetOf({ unsigned, declared }: Years) {
  if (unsigned || !declared) return <DeclaredYears unsigned={unsigned} declared={declared} />
  const { met, of, year, late, href } = declared
  return (
    <span className="app-figure">
      <a className="app-figure__headline" href={href}>{`${met} of ${of}`}</a>
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
