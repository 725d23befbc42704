import { Heading } from '@/ui/heading'
import type { ChangeName } from '@/domain/organisations/change-fields'
import type { ChangeView } from '../to-change-view'
import { ChangeForm } from './change-form'

/** What follows from a change, for whoever is about to make it. */
const FOLLOWS: Partial<Record<ChangeName, readonly string[]>> = {
  'new-provider': [
    'Drafts of the quarters and years that are open now begin at once, where it is in service in them and somebody answers for it.',
  ],
  details: [
    'With another first day more or fewer quarters are asked for. What was reported stays as it was reported.',
  ],
  closing: [
    'Nothing is asked for after the last day. Drafts of later quarters leave every list and nobody is reminded of them; what was typed into them stays stored.',
    'Its past stays where it was reported, and can be corrected as before.',
  ],
  responsibility: [
    'From that day on its people read and judge what this provider submits, its past too; those of the one before do not any more.',
    'Dashboards of a past year still show who answered then, unless they are asked for who answers now.',
  ],
  reading: [
    'Its people see what this provider submits, and its dashboards. They judge nothing, and see no drafts.',
  ],
  merger: [
    'This provider closes the day before and owes nothing after it. Nothing is asked for twice.',
    'From that day on the people of the other provider answer for its past, and may correct it; the commissioner of the other provider judges it.',
    'Every figure stays where it was reported, so no total of any year changes. A merger cannot be taken back.',
  ],
}

/** One change to the register: what follows from it, and its form. */
export function ChangeScreen({ view }: { view: ChangeView }) {
  const follows = FOLLOWS[view.change] ?? []
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ChangeForm view={view}>
          <Heading level={1} {...(view.caption ? { caption: view.caption } : {})}>
            {view.title}
          </Heading>
          {follows.map((said) => (
            <p key={said}>{said}</p>
          ))}
        </ChangeForm>
      </div>
    </div>
  )
}
