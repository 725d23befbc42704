import { DateInput } from '@/ui/date-input'
import type { PostedControls } from '@/ui/posted-form'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'

interface Labelled extends PostedControls {
  readonly label: string
}

const READ_BY =
  'The provider, its commissioner and the national team read this, and it never changes. Do not describe a patient.'

/** The words of an entry. */
export function Words({ label, valueOf, errorAt }: Labelled) {
  return (
    <TextArea
      {...{ id: 'text', name: 'text', rows: 4, label, hint: READ_BY }}
      defaultValue={valueOf('text')}
      error={errorAt('text')}
    />
  )
}

/** Who sees to it. */
export function Owner({ label, valueOf, errorAt }: Labelled) {
  return (
    <TextInput
      {...{ id: 'owner', name: 'owner', label, hint: 'A role, or a name' }}
      defaultValue={valueOf('owner')}
      error={errorAt('owner')}
    />
  )
}

/** Until when. */
export function Due({ label, valueOf, errorAt }: Labelled) {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => valueOf(`due-${part}`))
  return (
    <DateInput
      {...{ id: 'due', name: 'due', legend: label, legendSize: 's' }}
      defaultValue={{ day, month, year }}
      error={errorAt('due-day')}
    />
  )
}

interface Aimed extends Labelled {
  readonly hint: string
  readonly suffix: string
}

/** The figure that is aimed at. */
export function Target({ label, hint, suffix, valueOf, errorAt }: Aimed) {
  return (
    <TextInput
      {...{ id: 'target', name: 'target', label, hint, suffix, width: 5, inputMode: 'decimal' }}
      defaultValue={valueOf('target')}
      error={errorAt('target')}
    />
  )
}

/** What patients and the public are told of it, if anything: both halves. */
export function ToldBoxes({ valueOf, errorAt }: PostedControls) {
  const box = (name: string, label: string) => (
    <TextArea {...{ id: name, name, rows: 2, label }} defaultValue={valueOf(name)} error={errorAt(name)} />
  )
  return (
    <>
      {box('said', 'You said: what patients or the public asked for, in words for everybody (optional)')}
      {box('did', 'We did: what was done about it (optional)')}
    </>
  )
}
