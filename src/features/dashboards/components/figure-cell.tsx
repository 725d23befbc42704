import type { SaidResult } from '@/domain/returns/say-state'
import { Tag, type TagProps } from '@/ui/tag'
import type { Cell } from '../cell'

const colours: Record<Exclude<Cell['state'], 'value'>, TagProps['colour']> = {
  nil: 'grey',
  'not-offered': 'white',
  'not-available': 'orange',
  missing: 'red',
  'not-due': 'grey',
}

interface Props {
  readonly cell: {
    readonly state: Cell['state']
    readonly said: Omit<SaidResult, 'sentence'> & { readonly coverage?: string }
    /** Where it came from, where one page says so. */
    readonly href?: string | null
  }
}

/** One result in a table: what it comes to, from how many, and how far chance reaches. A state is words, never a number. */
export function FigureCell({ cell: { state, said, href } }: Props) {
  const headline = state === 'value' ? said.headline : <Tag colour={colours[state]}>{said.headline}</Tag>
  return (
    <span className="app-figure">
      {href ? (
        <a className="app-figure__headline" href={href}>
          {headline}
        </a>
      ) : (
        <span className="app-figure__headline">{headline}</span>
      )}
      {said.weeks && <span className="app-figure__part">{said.weeks}</span>}
      {said.counts && <span className="app-figure__part">{said.counts}</span>}
      {said.interval && (
        <span className="app-figure__part app-figure__part--whole">
          <span className="nhsuk-u-visually-hidden">95% interval: </span>
          {said.interval}
        </span>
      )}
      {said.coverage && <span className="app-figure__part">{said.coverage}</span>}
    </span>
  )
}
