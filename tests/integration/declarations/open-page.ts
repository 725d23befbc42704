import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { fieldId } from '@/domain/catalogue/field-id'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import type { Field } from '@/domain/kinds/field'
import { serialiseBaseline } from '@/domain/forms/as-typed'
import type { Typed } from '@/domain/forms/read-boxes'
import type { TypedBox } from '@/domain/forms/read-figure'
import { declarationDraftPages } from '@/features/declarations/declaration-pages'
import { autosavePage } from '@/features/draft/autosave-page'
import { postPage } from '@/features/draft/post-page'
import { type Seen, untouched } from '@/ui/saving/draft-state'
import { typePart } from '../../factories/typed-declaration'
import { KEY, read } from './declaring'

/** The page of a part as somebody's browser holds it: all its boxes, and the hidden one that says what it was drawn from. */
export async function openPage(actor: Actor, part: string, reader = actor) {
  const { current } = await read(reader)
  const target = { key: KEY, page: part }
  let boxes: Typed = typePart(part, current.parts[part])
  const drawn = { revision: String(current.revision), base: serialiseBaseline(boxes) }
  let seen = drawn
  let state = untouched
  return {
    type: (typed: Typed) => (boxes = { ...boxes, ...typed }),
    /** Sends what stands in it by itself, and hands back the answer. */
    saveItself: async () => {
      const answer = await autosavePage(declarationDraftPages, actor, target, formOf(part, boxes, seen))
      if (answer?.kind === 'saved') seen = answer.seen
      return answer
    },
    /** Presses the button. A refusal is drawn on the same page. */
    press: async () => {
      const form = formOf(part, boxes, seen)
      const outcome = await postPage(declarationDraftPages, actor, target, state, form)
      if ('answer' in outcome) {
        state = outcome.answer
        seen = state.seen ?? drawn
        boxes = { ...boxes, ...state.typed }
      }
      return outcome
    },
  }
}

function formOf(part: string, typed: Typed, seen: Seen): FormData {
  const form = new FormData()
  for (const [name, value] of [
    ['declarationId', `${KEY.providerCode}-${KEY.year}`],
    ['part', part],
    ['person', 'whoever opened it'],
    ['revision', seen.revision],
    ['base', seen.base],
  ] as const)
    form.append(name, value)
  for (const [name, field] of Object.entries(boxesOfPart(framework, KEY.year, part))) {
    const id = fieldId(part, name)
    for (const [box, text] of controls(field, id, typed[id] ?? '')) form.append(box, text)
  }
  return form
}

/** What a browser posts of one box: nothing of a choice that nobody made, and three texts of a date. */
function controls({ type }: Field, id: string, value: TypedBox): readonly (readonly [string, string])[] {
  const texts = [value].flat()
  if (type === 'date') {
    const parts = texts.join('').split('/')
    return ['day', 'month', 'year'].map((each, index) => [`${id}-${each}`, parts[index] ?? ''])
  }
  const isChosen = type === 'choice' || type === 'choices'
  return texts.filter((text) => !isChosen || text !== '').map((text) => [id, text])
}
