'use client'

import { DateInput } from '@/ui/date-input'
import { Heading } from '@/ui/heading'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { keepWindowAction } from '../actions'
import type { ChangeView } from '../change-fields'

/** One change to a window: what it does, its boxes and its button. */
export function ChangeForm({ view, asksPassphrase }: { view: ChangeView; asksPassphrase: boolean }) {
  const { title, caption, button, posted, fields, initial, said, backHref } = view
  return (
    <PostedForm
      title={`${title}, ${caption}`}
      button={button}
      action={keepWindowAction}
      fields={posted}
      asksPassphrase={asksPassphrase && view.asksProof}
      boxes={({ valueOf, errorAt, isTyped }) => {
        const shown = (name: string) => (isTyped ? valueOf(name) : (initial[name] ?? ''))
        return fields.map((field) => <Box key={field.name} field={field} valueOf={shown} errorAt={errorAt} />)
      }}
    >
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <a href={backHref}>Back to the period</a>
      </p>
    </PostedForm>
  )
}

interface BoxProps extends Pick<PostedControls, 'valueOf' | 'errorAt'> {
  readonly field: ChangeView['fields'][number]
}

function Box({ field, valueOf, errorAt }: BoxProps) {
  const { name, label, hint, options = [] } = field
  const own = { id: name, name, hint }
  switch (field.kind) {
    case 'date':
      return <DateBox field={field} valueOf={valueOf} errorAt={errorAt} />
    case 'choice':
      return (
        <Select
          {...own}
          key={valueOf(name)}
          label={label}
          options={options}
          defaultValue={valueOf(name)}
          error={errorAt(name)}
        />
      )
    case 'who':
      return (
        <Radios
          {...own}
          key={valueOf(name)}
          legend={label}
          legendSize="s"
          items={options.map(({ value, text }) => ({ value, label: text }))}
          defaultValue={valueOf(name)}
          error={errorAt(name)}
        />
      )
    case 'reason':
      return <TextArea {...own} label={label} rows={3} defaultValue={valueOf(name)} error={errorAt(name)} />
  }
}

function DateBox({ field: { name, label, hint }, valueOf, errorAt }: BoxProps) {
  return (
    <DateInput
      {...{ id: name, name, hint }}
      legend={label}
      legendSize="s"
      defaultValue={{
        day: valueOf(`${name}-day`),
        month: valueOf(`${name}-month`),
        year: valueOf(`${name}-year`),
      }}
      error={errorAt(`${name}-day`)}
    />
  )
}
