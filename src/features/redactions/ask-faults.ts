import type { PostedAsk } from '@/domain/forms/posted-redaction-schema'
import { readText } from '@/domain/forms/read-text'
import type { AskRefusal } from '@/operations/ask-redaction'
import type { PostedError } from '@/ui/posted-state'

const MOST = { text: 4000, reason: 1000 }

/** What is wrong with what was typed, all at once. */
export function askFaults({ service, text, reason }: PostedAsk): readonly PostedError[] {
  return [
    ...(service === '' ? [{ at: 'service', message: 'Choose whose text it is' }] : []),
    ...faultOf('text', text, 'Enter the text as it stands, from its first word to its last'),
    ...(isOfWords(text.trim()) || text.trim() === ''
      ? []
      : [
          {
            at: 'text',
            message: 'Enter a whole text of several words: a single word or figure is not redacted',
          },
        ]),
    ...faultOf('reason', reason, 'Enter why it has to be taken out, without repeating it'),
    ...(text.trim() !== '' && reason.includes(text.trim())
      ? [{ at: 'reason', message: 'Say why without repeating the text: the reason is kept' }]
      : []),
  ]
}

/** As the database asks: words, and not a code that stands for something. */
function isOfWords(text: string): boolean {
  return /\S\s+\S/.test(text) && text.length >= 8
}

function faultOf(at: 'text' | 'reason', typed: string, missing: string): readonly PostedError[] {
  const read = readText(typed, MOST[at])
  if (!read.ok) return [{ at, message: read.failure }]
  return read.value === null ? [{ at, message: missing }] : []
}

/** Why it was not asked for, at its box. */
export function askError(refusal: Exclude<AskRefusal, 'not-found'>): PostedError {
  return {
    nowhere: {
      at: 'text',
      message:
        'Nothing that you may read holds exactly this text. Copy it whole from the page on which it stands; a part of a text is not redacted',
    },
    'asked-already': { at: 'text', message: 'Somebody asked for this already. It waits for a second person' },
    name: {
      at: 'text',
      message:
        'This is the name of a person or an organisation, or what somebody signed for. It says who did what, and stays',
    },
  }[refusal]
}
