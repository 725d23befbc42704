import type { Field } from '@/domain/kinds/field'
import type { TypedBox } from '@/domain/forms/read-figure'

/** What was typed into a box, or stands in it, as a person reads it on the page: a choice by its words. */
export function sayTyped(box: Field | undefined, typed: TypedBox): string {
  const options = box && 'options' in box ? box.options : []
  const texts = [typed].flat().filter((text) => text.replaceAll('/', '').trim() !== '')
  if (texts.length === 0) return 'blank'
  const said = texts.map((text) => options.find(({ value }) => value === text)?.text ?? text)
  return said.join(box?.type === 'date' ? '/' : ', ')
}
