'use client'

import { DateInput } from '@/ui/date-input'
import { EndForm } from '@/ui/end-form'
import { Heading } from '@/ui/heading'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { RecordedList } from '@/ui/recorded-list'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { endThresholdAction, setThresholdAction } from '../actions'
import type { ThresholdsView } from '../to-thresholds-view'

const NONE = 'No target is published for this line, and no local threshold is set.'
const SEEN_BY =
  'Everybody who is seen against it reads it, with your name and the date. Do not describe a patient.'
const SIDES = [
  { value: 'at-least', label: 'At least this' },
  { value: 'at-most', label: 'At most this' },
] as const

/** The local thresholds of a line, with the form that asks for one, or the one that ends one. */
export function ThresholdsScreen({ view }: { readonly view: ThresholdsView }) {
  const { title, caption, thresholds, askers, ending } = view
  const heading = (
    <Heading level={1} caption={caption}>
      {title}
    </Heading>
  )
  if (ending)
    return (
      <EndForm
        title={`${title}, ${caption}`}
        action={endThresholdAction}
        fields={{ ...view.fields, commissioner: ending.commissioner, threshold: ending.id }}
      >
        {heading}
        <RecordedList items={[{ ...ending, endHref: null }]} none={NONE} />
      </EndForm>
    )
  const list = (
    <>
      {heading}
      <p>
        A local threshold is no published target. It is drawn on the charts of quarters that begin on its day
        or later, labelled local.
      </p>
      <RecordedList items={thresholds} none={NONE} />
    </>
  )
  return askers.length === 0 ? list : <SetForm view={view}>{list}</SetForm>
}

interface Props {
  readonly view: ThresholdsView
  readonly children: React.ReactNode
}

function SetForm({ view: { title, caption, fields, askers, suffix }, children }: Props) {
  const [only] = askers.length === 1 ? askers : []
  return (
    <PostedForm
      title={`${title}, ${caption}`}
      button="Set it"
      action={setThresholdAction}
      fields={only ? { ...fields, commissioner: only.value } : fields}
      boxes={({ valueOf, errorAt }) => (
        <>
          <Heading level={2}>
            Set a threshold{only ? `: ${only.label.replace(/^[ET]/, (letter) => letter.toLowerCase())}` : ''}
          </Heading>
          {!only && (
            <Select
              key={`commissioner ${valueOf('commissioner')}`}
              {...{ id: 'commissioner', name: 'commissioner' }}
              label="For whom?"
              options={askers.map(({ value, label }) => ({ value, text: label }))}
              defaultValue={valueOf('commissioner')}
            />
          )}
          <TextInput
            {...{ id: 'value', name: 'value', suffix, width: 5, inputMode: 'decimal' }}
            label="Level"
            defaultValue={valueOf('value')}
            error={errorAt('value')}
          />
          <Radios
            key={`direction ${valueOf('direction')}`}
            {...{ id: 'direction', name: 'direction', items: SIDES }}
            legend="Which side is asked for?"
            defaultValue={valueOf('direction')}
            error={errorAt('direction')}
          />
          <From valueOf={valueOf} error={errorAt('from-day')} />
          <TextArea
            {...{ id: 'reason', name: 'reason', rows: 3 }}
            label="Why is it asked for?"
            hint={SEEN_BY}
            defaultValue={valueOf('reason')}
            error={errorAt('reason')}
          />
        </>
      )}
    >
      {children}
    </PostedForm>
  )
}

function From({
  valueOf,
  error,
}: {
  readonly valueOf: (name: string) => string
  readonly error: string | undefined
}) {
  return (
    <DateInput
      {...{ id: 'from', name: 'from', error }}
      legend="In force from"
      legendSize="s"
      hint="Quarters that begin on this day or later are seen against it, and no earlier ones."
      defaultValue={{ day: valueOf('from-day'), month: valueOf('from-month'), year: valueOf('from-year') }}
    />
  )
}
