import { sayAsAt, writeMoment } from '@/domain/periods/as-at'
import { Button } from '@/ui/button'
import { Details } from '@/ui/details'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { InsetText } from '@/ui/inset-text'

interface Props {
  /** The same page as it is now, with all else that was asked for. */
  readonly hrefNow: string
  /** The moment as at which it is shown; null for now. */
  readonly at: Date | null
}

/** Chooses the day as at which a page is shown, and says which one is; what is chosen stands in the address. */
export function AsAtForm({ hrefNow, at }: Props) {
  const [action = '', query = ''] = hrefNow.split('#')[0]?.split('?') ?? []
  const chosen = at ? writeMoment(at) : ''
  return (
    <>
      {at && (
        <InsetText>
          <p>
            Shown as it was at {sayAsAt(at)}: what was submitted by then, under the names, commissioners and
            profiles on record then. Marks are today&apos;s methods.{' '}
            <a href={hrefNow}>Show it as it is now</a>
          </p>
        </InsetText>
      )}
      <Details summary={at ? 'Another date' : 'As it was on a date'}>
        <form action={action} method="get">
          <HiddenInputs values={Object.fromEntries(new URLSearchParams(query))} />
          <label className="nhsuk-label" htmlFor="at">
            Date, to the end of that day
          </label>
          <input
            className="nhsuk-input nhsuk-input--width-10"
            id="at"
            name="at"
            type="date"
            defaultValue={chosen.slice(0, 10)}
          />
          <Button kind="secondary" small>
            Show as it was
          </Button>
        </form>
      </Details>
    </>
  )
}
