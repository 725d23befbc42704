import { framework } from '@/domain/catalogue'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { parseFieldId } from '@/domain/catalogue/field-id'
import { findIndicator } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Field } from '@/domain/kinds/field'
import { isLineState, lineStates } from '@/domain/returns/quarterly-return'
import type { TypedBox } from '@/domain/returns/read-figure'

const SAID: Readonly<Record<string, string>> = {
  state: 'what is true of it',
  reason: 'why figures are not available',
  explanation: 'why the figures are right',
}

/** A box away from its page: `106, Patients who completed`. */
export function sayBox(at: string): string {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const label = fieldAt(at)?.label ?? SAID[field] ?? field
  return code === framework.aboutReturn.code ? label : `${code}, ${label}`
}

/** What was typed into a box, or stands in it, as a person reads it on the page. */
export function sayTyped(at: string, typed: TypedBox): string {
  const texts = [typed].flat().filter((text) => text.replaceAll('/', '').trim() !== '')
  return texts.length === 0 ? 'blank' : texts.map((text) => nameOf(at, text)).join(', ')
}

/** A choice by its words; anything else as it was typed. */
function nameOf(at: string, text: string): string {
  const field = fieldAt(at)
  if (field && 'options' in field) return field.options.find(({ value }) => value === text)?.text ?? text
  return !field && at.endsWith('.state') && isLineState(text) ? lineStates[text] : text
}

/** The figure's box of this name; undefined for what a line says beside its figures. */
export function fieldAt(at: string): Field | undefined {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const { aboutReturn } = framework
  const indicator = findIndicator(code)
  const fields = indicator && isQuarterly(indicator) ? boxesOf(indicator) : {}
  const own = code === aboutReturn.code ? aboutReturn.fields : fields
  return Object.hasOwn(own, field) ? own[field] : undefined
}
