import 'server-only'
import type { DatedLetter } from '@/domain/cases/letters'
import { sayDay } from '@/domain/periods/format'
import { MARKING } from '@/domain/returns/say-stamp'
import { madeParts } from './made-parts'
import { setPaper } from './typst'

/** A letter on A4. It is dated by what it follows, so that the same letter is the same file whenever it is asked for. */
export function toLetterPdf({ letter }: { readonly letter: DatedLetter }): Uint8Array<ArrayBuffer> {
  const { from, to, subject, says, at } = letter
  return setPaper({
    template: 'letter',
    data: { from, to, subject, says, on: sayDay(at), marking: MARKING, made: madeParts(at) },
  })
}
