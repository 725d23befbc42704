import { findFramework, frameworkOf, frameworks } from '@/domain/catalogue'
import { parseFieldId } from '@/domain/catalogue/field-id'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import { DOCUMENTS } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { ASKED } from '@/domain/forms/explanation-box'
import type { Field, Fields } from '@/domain/kinds/field'
import { OVERRIDE_SHOWN } from '@/domain/returns/override-reasons'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { boxesOfProfile } from '@/domain/returns/read-offering'
import { boxesOfSection } from '@/domain/returns/section-boxes'

/** A box that a page posted, as its page names it, and what was typed into it in words. */
export type Said = readonly [label: string, text: string]

/** Names that are boxes on no page, but go with it. */
const UNSEEN: readonly string[] = [ASKED, OVERRIDE_SHOWN]

/**
 * What was posted to an address, as its page says it. What the page of now does not know, because the form is of another build, goes
 * by its name.
 */
export function sayPosted(
  address: URL,
  typed: Readonly<Record<string, string | readonly string[]>>,
): readonly Said[] {
  const boxes = boxesAt(address)
  return Object.entries(typed).flatMap(([name, held]): Said[] => {
    const { code, field = name } = parseFieldId(name) ?? {}
    const said = sayHeld(boxes[name], [held].flat())
    if (UNSEEN.includes(field) || said === '') return []
    return [[sayBox(boxes[name], code, field), said]]
  })
}

function sayHeld(box: Field | undefined, held: readonly string[]): string {
  if (box?.type === 'date' || held.length === 3) return held.join('/').replace(/^\/+$/, '')
  const options = box && 'options' in box ? box.options : []
  const inWords = (text: string) => options.find(({ value }) => value === text)?.text ?? text
  return held.map(inWords).filter(Boolean).join(', ')
}

/** `106, Patients who completed`; `Document 2, Title`. */
function sayBox(box: Field | undefined, code: string | undefined, field: string): string {
  const [, name = field, slot] = /^(.*?)(\d*)$/.exec(field) ?? []
  const label = box?.label ?? inWords(name)
  const isNamed = code === undefined || !/\d/.test(code)
  if (code === DOCUMENTS && slot) return `Document ${slot}, ${label}`
  return isNamed ? label : `${code}, ${label}`
}

/** `signedName` as somebody would write it. */
function inWords(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The boxes of the page at an address; none where it has none of its own, or there is no such page. */
function boxesAt({ pathname, searchParams }: URL): Fields {
  const [, area, id = '', page = ''] = pathname.split('/')
  if (area === 'returns') {
    const key = parseReturnId(id)
    return key ? boxesOfSection(frameworkOf(key.framework), page, key) : {}
  }
  if (area === 'declarations') {
    const key = parseDeclarationId(id)
    return key ? withCode(page, boxesOfPart(frameworkOf(key.framework), key.year, page)) : {}
  }
  const framework = findFramework(searchParams.get('framework') ?? '') ?? frameworks[0]
  return area === 'profiles' && framework ? boxesOfProfile(framework) : {}
}

function withCode(code: string, boxes: Fields): Fields {
  return Object.fromEntries(Object.entries(boxes).map(([name, box]) => [`${code}.${name}`, box]))
}
