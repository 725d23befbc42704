import { writeMoment } from '@/domain/periods/as-at'
import { Button } from '@/ui/button'
import { Details } from '@/ui/details'

interface Props {
  /** The same page as it is now, with all else that was asked for. */
  readonly hrefNow: string
  /** The moment as at which it is shown; null for now. */
  readonly at: Date | null
  /** Where there is nothing else to do. */
  readonly isOpen?: boolean
}

/** Chooses the day as at which a page is shown; what is chosen stands in the address. */
export function AsAtForm({ hrefNow, at, isOpen }: Props) {
  const [action = '', query = ''] = hrefNow.split('#')[0]?.split('?') ?? []
  return (
    <div className="app-about-moment">
      <Details summary={at ? 'As it was on another date' : 'As it was on a date'} open={isOpen}>
        <form className="app-as-at" action={action} method="get">
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
          ))}
          <label className="nhsuk-label" htmlFor="at">
            At the end of which day
          </label>
          <input
            className="nhsuk-input nhsuk-input--width-10"
            id="at"
            name="at"
            type="date"
            defaultValue={at ? writeMoment(at).slice(0, 10) : ''}
          />
          <Button kind="secondary" small>
            Show as it was
          </Button>
        </form>
      </Details>
    </div>
  )
}
