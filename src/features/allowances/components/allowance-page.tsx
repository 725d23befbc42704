'use client'

import { DateInput } from '@/ui/date-input'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PostedForm } from '@/ui/posted-form'
import { TextArea } from '@/ui/text-area'
import { allowCorrectionAction } from '../actions'
import type { AllowanceView } from '../to-allowance-view'

/** Allows a correction after the close of the year: why, and until when; or takes back what stands. */
export function AllowancePage({ view, asksPassphrase }: { view: AllowanceView; asksPassphrase: boolean }) {
  const { caption, posted, standing, yearCloses, past } = view
  const title = standing ? 'Take back the leave to correct' : 'Allow a correction after the close of the year'
  return (
    <PostedForm
      title={`${title}, ${caption}`}
      button={standing ? 'Take it back' : 'Allow the correction'}
      action={allowCorrectionAction}
      fields={posted}
      asksPassphrase={asksPassphrase}
      boxes={({ valueOf, errorAt }) => (
        <>
          {!standing && (
            <DateInput
              {...{ id: 'until', name: 'until' }}
              legend="Until the end of"
              legendSize="s"
              defaultValue={{
                day: valueOf('until-day'),
                month: valueOf('until-month'),
                year: valueOf('until-year'),
              }}
              error={errorAt('until-day')}
            />
          )}
          <TextArea
            {...{ id: 'reason', name: 'reason', rows: 3 }}
            label={standing ? 'Why does it end?' : 'What is to be corrected, and why?'}
            hint="The provider and its commissioner see it, and it stays in the audit trail. Do not describe a patient."
            defaultValue={valueOf('reason')}
            error={errorAt('reason')}
          />
        </>
      )}
    >
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      {standing ? (
        <InsetText>{standing}</InsetText>
      ) : (
        <p>
          The year closes on {yearCloses}. After that nothing of it is opened again, unless you allow it: then
          its provider can correct it, and its commissioner ask for that, until the day below. What was
          published before stays as it was, in its version.
        </p>
      )}
      {past.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {past.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </PostedForm>
  )
}
