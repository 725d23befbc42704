import type { ReactNode } from 'react'
import { Box } from '@/ui/box'
import { Radios } from '@/ui/radios'
import type { Controls } from '@/ui/saving/draft-form'
import { Why } from '@/ui/saving/why'
import { TextArea } from '@/ui/text-area'
import type { BoxView, LineView } from '../section-view'
import { LiveResult } from './live-result'

interface ControlsProps extends Pick<Controls, 'valueOf' | 'errorAt' | 'whyOf'> {
  readonly line: LineView
}

interface Props extends ControlsProps {
  /** What counts: drawn by the page, because nothing that is typed changes it. */
  readonly definition: ReactNode
}

/** One line of the return: what is true of it, its boxes, and its definition beside them. */
export function LineFieldset({ line, definition, ...controls }: Props) {
  const heading = `${line.code} ${line.title}`
  return (
    <section className="app-line" aria-labelledby={`${line.code}-heading`}>
      <h2 className="nhsuk-heading-m" id={`${line.code}-heading`}>
        {heading}
      </h2>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {line.former?.last && (
            <p className="nhsuk-body-s">
              <strong>Last figures submitted:</strong> {line.former.last}
            </p>
          )}
          {line.isAsked && line.rule && (
            <p className="nhsuk-body-s">
              <strong>Completed, by your written rule:</strong> {line.rule}
            </p>
          )}
          {line.isAsked ? <LineControls {...{ line, ...controls }} /> : <NotAsked line={line} />}
        </div>
        <div className="nhsuk-grid-column-one-third">{definition}</div>
      </div>
    </section>
  )
}

function NotAsked({ line: { profileHref } }: { line: LineView }) {
  return (
    <p>
      Your <a href={profileHref}>service profile</a> says that this is not offered in this quarter. Nothing to
      enter.
    </p>
  )
}

function LineControls({ line, valueOf, errorAt, whyOf }: ControlsProps) {
  const at = (field: string) => `${line.code}.${field}`
  const state = valueOf(at('state'), line.state ?? '')
  const draw = (box: BoxView) => (
    <Box key={box.id} box={box} value={valueOf(box.id, box.value)} error={errorAt(box.id)} />
  )
  const boxes = (
    <>
      {line.boxes.filter(({ isApart }) => !isApart).map(draw)}
      {line.hidden.map(({ id, value }) => (
        <input key={id} type="hidden" name={id} value={value} />
      ))}
      <LiveResult result={line.result} />
    </>
  )
  const reason = (
    <TextArea
      id={at('reason')}
      name={at('reason')}
      label="Why are they not available?"
      hint="Do not describe a patient."
      defaultValue={String(valueOf(at('reason'), line.reason))}
      error={errorAt(at('reason'))}
      rows={3}
    />
  )
  return (
    <>
      <Radios
        id={at('state')}
        name={at('state')}
        legend={`What is true of ${line.code}?`}
        legendSize="s"
        defaultValue={String(state)}
        error={errorAt(at('state'))}
        items={line.states.map(({ value, label }) => ({
          value,
          label,
          isOpen: value === 'value',
          conditional: value === 'value' ? boxes : value === 'not-available' && reason,
        }))}
      />
      {line.boxes.filter(({ isApart }) => isApart).map(draw)}
      <Why {...{ why: whyOf(line.code), valueOf, errorAt }} />
    </>
  )
}
