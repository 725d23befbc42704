'use client'

import { InsetText } from '@/ui/inset-text'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { TextArea } from '@/ui/text-area'
import { askRedactionAction } from '../actions'
import type { RedactionsView } from '../to-redactions-view'

const COLUMNS = ['Whose', 'Asked by', 'State'].map((heading) => ({ heading }))

/** What was asked to be taken out, and the form by which it is asked. */
export function RedactionsScreen({ view }: { readonly view: RedactionsView }) {
  return (
    <PostedForm
      title={view.title}
      button="Ask for it to be taken out"
      action={askRedactionAction}
      fields={{}}
      asksPassphrase={view.asksPassphrase}
      boxes={(controls) => <Boxes {...controls} options={view.options} />}
    >
      <h1 className="nhsuk-heading-l">{view.title}</h1>
      {view.isAsked && (
        <InsetText>
          <p role="status">Asked. Somebody else who may correct or judge these returns has to agree.</p>
        </InsetText>
      )}
      <p>
        A text that names a patient after all is taken out of pages, files and the audit trail once two people
        agree. Its hash and your reason stay. Figures are never redacted: correct the return instead.
      </p>
      <Asked rows={view.rows} />
      <h2 className="nhsuk-heading-m">Ask for a text to be taken out</h2>
    </PostedForm>
  )
}

function Boxes({ options, ...controls }: PostedControls & Pick<RedactionsView, 'options'>) {
  const box = (name: string) => ({
    ...{ id: name, name },
    ...{ defaultValue: controls.valueOf(name), error: controls.errorAt(name) },
  })
  return (
    <>
      <Select
        key={`service ${controls.valueOf('service')}`}
        {...box('service')}
        label="Whose text"
        options={options}
      />
      <TextArea
        {...box('text')}
        label="The whole text, as it stands"
        hint="Copy it from the page on which it stands. It is taken out wherever exactly this text stands."
      />
      <TextArea
        {...box('reason')}
        label="Why"
        hint="Without repeating the text: the reason is kept"
        rows={2}
      />
    </>
  )
}

function Asked({ rows }: Pick<RedactionsView, 'rows'>) {
  if (rows.length === 0) return <p>Nothing was asked to be taken out so far.</p>
  return (
    <Table
      caption="Asked so far"
      columns={COLUMNS}
      rows={rows.map(({ id, href, provider, asked, state }) => ({
        key: id,
        cells: [
          provider,
          <a href={href} key="asked">
            {asked}
          </a>,
          state,
        ],
      }))}
    />
  )
}
