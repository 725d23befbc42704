'use client'

import type { ReactNode } from 'react'
import { DateInput } from '@/ui/date-input'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { keepOrganisationAction } from '../actions'
import type { ChangeView, FieldView } from '../to-change-view'

/** The boxes of one change to the register, and its button. */
export function ChangeForm({ view, children }: { view: ChangeView; children: ReactNode }) {
  const { title, button, posted, asksPassphrase, fields, initial, caption } = view
  return (
    <PostedForm
      title={caption ? `${title}, ${caption}` : title}
      {...{ button, asksPassphrase }}
      action={keepOrganisationAction}
      fields={posted}
      boxes={({ valueOf, errorAt, isTyped }) => {
        const shown = (name: string) => (isTyped ? valueOf(name) : (initial[name] ?? ''))
        return fields.map((field) => (
          <ChangeBox key={field.name} field={field} valueOf={shown} error={errorAt(field.name)} />
        ))
      }}
    >
      {children}
    </PostedForm>
  )
}

interface BoxProps {
  readonly field: FieldView
  readonly valueOf: PostedControls['valueOf']
  readonly error: string | undefined
}

function ChangeBox({ field, valueOf, error }: BoxProps) {
  const { name, label, hint } = field
  const own = { id: name, name, label, hint, error }
  const asked = { ...own, defaultValue: valueOf(name) }
  switch (field.kind) {
    case 'date': {
      const [day, month, year] = ['day', 'month', 'year'].map((part) => valueOf(`${name}-${part}`))
      return (
        <DateInput
          {...{ id: name, name, hint, error }}
          legend={label}
          legendSize="s"
          defaultValue={partsOf(day, month, year)}
        />
      )
    }
    case 'choice':
      return <Select {...asked} key={`${name} ${valueOf(name)}`} options={field.options} />
    case 'reason':
      return <TextArea {...asked} rows={3} />
    case 'text':
      return <TextInput {...asked} width={field.width} />
    case 'email':
      return <TextInput {...asked} type="email" autoComplete="off" spellCheck={false} />
    case 'tel':
      return <TextInput {...asked} type="tel" width={20} autoComplete="off" />
  }
}

function partsOf(day = '', month = '', year = '') {
  return { day, month, year }
}
