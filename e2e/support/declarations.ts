import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declaredIndicators } from '@/domain/catalogue/find'
import { fieldId } from '@/domain/catalogue/field-id'
import { DOCUMENTS, declarationId } from '@/domain/declarations/declaration'
import { boxesOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import type { Figures } from '@/domain/kinds/field'
import { type FinancialYear, addYears, parseFinancialYear } from '@/domain/periods/period'
import { asTyped } from '@/domain/forms/as-typed'
import type { TypedBox } from '@/domain/forms/read-figure'
import { openDeclaration } from '@/operations/open-declaration'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { type PartChanges, aDeclaration } from '../../tests/factories/declaration'
import { savePart } from '../../tests/factories/saving'
import { actAs, must } from './returns'
import { beginDeclaration } from './places'

/** The year that every journey declares, and the one before. */
export const YEAR = known('2025-26')
export const LAST_YEAR = addYears(YEAR, -1)

function known(text: string): FinancialYear {
  const year = parseFinancialYear(text)
  if (!year) throw new Error(`${text} is no year`)
  return year
}

/** The address of a provider's declaration. */
export function declarationOf(provider: string, year = YEAR): string {
  return declarationId({ framework: 'hsps-1767', providerCode: provider, year })
}

/** What is typed into each part where everything is met, unless told otherwise; by part, then by box. */
export function typedYear(
  changes: PartChanges = {},
): Readonly<Record<string, Readonly<Record<string, TypedBox>>>> {
  const { parts } = aDeclaration({ parts: changes })
  return Object.fromEntries(partsOf(framework, YEAR).map((part) => [part, typed(part, parts[part] ?? {})]))
}

function typed(part: string, figures: Figures): Readonly<Record<string, TypedBox>> {
  const boxes = boxesOfPart(framework, YEAR, part)
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) =>
      boxes[name] ? [[name, asTyped(boxes[name], figure)]] : [],
    ),
  )
}

/** Fills in a declaration as a contributor would, past the pages. */
export async function fillDeclaration(provider: string, changes: PartChanges = {}, year = YEAR) {
  const contributor = await actAs('contributor', provider)
  for (const [part, boxes] of Object.entries(typedYear(changes))) {
    const posted = Object.fromEntries(
      Object.entries(boxes).map(([name, text]) => [fieldId(part, name), text]),
    )
    must(
      await savePart(contributor, {
        framework: 'hsps-1767',
        providerCode: provider,
        year,
        part,
        typed: posted,
        base: {},
      }),
    )
  }
}

/** Begins the declaration of the year after. */
export async function beginNextYear(provider: string) {
  await beginDeclaration(provider, addYears(YEAR, 1))
}

/** The same, signed by an executive. */
export async function signWhole(provider: string, changes: PartChanges = {}, year = YEAR) {
  if (year !== YEAR) await beginDeclaration(provider, year)
  await fillDeclaration(provider, changes, year)
  const executive = await actAs('executive', provider)
  const key = { framework: 'hsps-1767', providerCode: provider, year }
  const { record, content } = await openDeclaration(executive, key)
  const posted = {
    ...{ ...key, revision: record.current.revision, idempotencyKey: randomUUID() },
    ...{ name: executive.name, role: 'Medical director', agreed: true },
  }
  must(await signDeclaration(executive, { ...posted, contentSha256: hashDeclared(key, content) }))
}

/** Types a part into its page, finding every box by the words that stand at it. */
export async function fillPart(page: Page, part: string, boxes: Readonly<Record<string, TypedBox>>) {
  const fields = boxesOfPart(framework, YEAR, part)
  for (const [name, value] of Object.entries(boxes)) {
    const field = fields[name]
    if (!field) throw new Error(`There is no box ${part}.${name}`)
    const area = part === DOCUMENTS ? documentOn(page, name) : page.getByRole('main')
    const texts = [value].flat()
    const group = area.getByRole('group', { name: field.label })
    if (field.type === 'date') await fillDate(group, texts.join())
    else if (field.type === 'choice' || field.type === 'choices') {
      const role = field.type === 'choice' ? 'radio' : 'checkbox'
      for (const { text } of field.options.filter((option) => texts.includes(option.value)))
        await group.getByRole(role, { name: text, exact: true }).check()
    } else await boxIn(area, name, field.label).fill(texts.join())
  }
}

/** A citation stands at its document; any other text at its label. */
function boxIn(area: ReturnType<Page['getByRole']>, name: string, label: string) {
  const [, slot] = /^cites(\d+)$/.exec(name) ?? []
  if (!slot) return area.getByLabel(new RegExp(`^${escaped(label)}( \\(optional\\))?$`))
  return area
    .getByRole('region', { name: 'Evidence' })
    .getByRole('textbox')
    .nth(Number(slot) - 1)
}

async function fillDate(group: ReturnType<Page['getByRole']>, typedDate: string) {
  for (const [index, part] of ['Day', 'Month', 'Year'].entries())
    await group.getByLabel(part).fill(typedDate.split('/')[index] ?? '')
}

function documentOn(page: Page, name: string) {
  return page.getByRole('region', { name: `Document ${/\d+$/.exec(name)?.[0] ?? ''}`, exact: true })
}

function escaped(text: string) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What each declared indicator is called on its page, in the order of the pages. */
export const declaredTitles = declaredIndicators(YEAR, framework).map(
  ({ code, shortTitle }) => `${code} ${shortTitle}`,
)
