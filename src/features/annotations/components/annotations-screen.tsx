'use client'

import { EndForm } from '@/ui/end-form'
import { Heading } from '@/ui/heading'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { RecordedList } from '@/ui/recorded-list'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { annotateChartAction, endAnnotationAction } from '../actions'
import type { AnnotationsView } from '../to-annotations-view'

const NONE = 'Nothing has been written beside this chart.'
const SEEN_BY =
  'Everybody who sees this chart reads it, with your name and the date. Do not describe a patient.'

/** What stands beside the charts of a line, with the form that adds to it, or the one that ends a part of it. */
export function AnnotationsScreen({ view }: { readonly view: AnnotationsView }) {
  const { title, caption, annotations, kinds, ending } = view
  const heading = (
    <Heading level={1} caption={caption}>
      {title}
    </Heading>
  )
  if (ending)
    return (
      <EndForm
        title={`${title}, ${caption}`}
        action={endAnnotationAction}
        fields={{ ...view.fields, annotation: ending.id }}
      >
        {heading}
        <RecordedList items={[{ ...ending, endHref: null }]} none={NONE} />
      </EndForm>
    )
  const list = (
    <>
      {heading}
      <RecordedList items={annotations} none={NONE} />
    </>
  )
  return kinds.length === 0 ? list : <AddForm view={view}>{list}</AddForm>
}

interface Props {
  readonly view: AnnotationsView
  readonly children: React.ReactNode
}

function AddForm({ view: { title, caption, fields, kinds, periods }, children }: Props) {
  const [only] = kinds.length === 1 ? kinds : []
  return (
    <PostedForm
      title={`${title}, ${caption}`}
      button="Add it"
      action={annotateChartAction}
      fields={only ? { ...fields, kind: only.value } : fields}
      boxes={({ valueOf, errorAt }) => (
        <>
          <Heading level={2}>{only ? 'Add a note' : 'Add to the chart'}</Heading>
          {!only && (
            <Radios
              key={`kind ${valueOf('kind')}`}
              {...{ id: 'kind', name: 'kind', items: kinds }}
              legend="What do you add?"
              defaultValue={valueOf('kind')}
              error={errorAt('kind')}
            />
          )}
          <Select
            key={`period ${valueOf('period')}`}
            {...{ id: 'period', name: 'period' }}
            label="Quarter"
            options={[{ value: '', text: 'Choose a quarter' }, ...periods]}
            defaultValue={valueOf('period')}
            error={errorAt('period')}
          />
          <TextArea
            {...{ id: 'reason', name: 'reason', rows: 3 }}
            label="What happened, and why does it matter?"
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
