import type { Page } from '@playwright/test'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Field } from '@/domain/kinds/field'
import type { Typed } from '@/domain/forms/read-boxes'
import { isLineState, sayLineState } from '@/domain/returns/quarterly-return'

/** Types a section into its page, finding every box by the words that stand at it. */
export async function fillSection(page: Page, typed: Typed) {
  for (const [id, value] of Object.entries(typed)) {
    const [code = '', name = ''] = id.split('.')
    const line = lineOn(page, code)
    const texts = [value].flat()
    if (name === 'state') await line.getByRole('radio', { name: stateNamed(code, texts) }).check()
    else if (name === 'reason') await line.getByLabel('Why are they not available?').fill(texts.join())
    else await fillBox(page, fieldOf(code, name), code, texts)
  }
}

/** A state by its words, which on the page of a quarter may name it: "No eligible patients this quarter". */
function stateNamed(code: string, [state = '']: readonly string[]) {
  const line = framework.indicators.find((each) => each.code === code)
  const said = isLineState(state) ? sayLineState(state, line && isQuarterly(line) ? line : {}) : state
  return new RegExp(`^${said}( this quarter)?$`)
}

/** The part of the page that is about one line. */
export function lineOn(page: Page, code: string) {
  return page.getByRole('region', { name: new RegExp(`^${code} `) })
}

/** One box of a line. */
export function boxOn(page: Page, code: string, name: string) {
  return lineOn(page, code).getByLabel(labelOf(fieldOf(code, name)), { exact: true })
}

async function fillBox(page: Page, field: Field, code: string, texts: readonly string[]) {
  const line = lineOn(page, code)
  const box = line.getByLabel(labelOf(field), { exact: true })
  if (field.type === 'date') await fillDate(page, field.label, texts.join())
  else if (field.type === 'choice') await box.selectOption(namesOf(field, texts))
  else if (field.type !== 'choices') await box.fill(texts.join())
  else
    for (const name of namesOf(field, texts)) await line.getByRole('checkbox', { name, exact: true }).check()
}

function namesOf({ options }: Extract<Field, { type: 'choice' | 'choices' }>, values: readonly string[]) {
  return options.filter(({ value }) => values.includes(value)).map(({ text }) => text)
}

async function fillDate(page: Page, label: string, typed: string) {
  const group = page.getByRole('group', { name: label })
  for (const [index, part] of ['Day', 'Month', 'Year'].entries())
    await group.getByLabel(part).fill(typed.split('/')[index] ?? '')
}

function labelOf({ label, required, neededByRule }: Field) {
  return required || neededByRule ? label : `${label} (optional)`
}

function fieldOf(code: string, name: string): Field {
  const indicator = framework.indicators.find((each) => each.code === code)
  const fields = indicator && isQuarterly(indicator) ? boxesOf(indicator) : framework.aboutReturn.fields
  const field = fields[name]
  if (!field) throw new Error(`There is no box ${code}.${name}`)
  return field
}
