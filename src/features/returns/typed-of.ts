import type { SectionState } from './section-view'

const DATE_PART = /^(.+)-(day|month|year)$/

/** Everything that was typed, by the names of the boxes, to be shown again whatever was wrong with it. */
export function typedOf(form: FormData): NonNullable<SectionState['typed']> {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const texts = form.getAll(name).filter((text): text is string => typeof text === 'string')
    const [, date] = DATE_PART.exec(name) ?? []
    if (date)
      typed[date] = ['day', 'month', 'year']
        .map((part) => String(form.get(`${date}-${part}`) ?? ''))
        .join('/')
    else typed[name] = texts.length > 1 ? texts : (texts[0] ?? '')
  }
  return typed
}
