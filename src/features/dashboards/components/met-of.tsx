import { Tag } from '@/ui/tag'
import type { Declared } from '../find-declared'

/** How many of the declared indicators are met, and of which year: it leads to the declaration. */
export function MetOf({ declared }: { readonly declared: Declared | null }) {
  if (!declared) return 'None signed'
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
