import type { PartState, PartView } from '../part-view'
import { PartForm } from './part-form'
import { PartHeader } from './part-header'
import { PartReading } from './part-reading'

interface Props {
  readonly view: PartView
  readonly action: (state: PartState, form: FormData) => Promise<PartState>
}

/** A part of the declaration, for whoever may fill it in and for whoever may read it. */
export function PartPage({ view, action }: Props) {
  if (view.standing === 'editable') return <PartForm view={view} action={action} />
  return (
    <>
      <PartHeader view={view} />
      <PartReading view={view} />
    </>
  )
}
