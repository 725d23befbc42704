import type { Autosaved } from './autosaved'
import { isGone, isOutlived, sayWhy } from '../posting/hold'
import { chooseAnswerOf, setHidden, textOf } from './form-contents'

/** How long after the last letter, and after leaving a box, so that tabbing through a line is one save. */
const PAUSE = 3_000
const LEFT = 1_000
const LONGEST_WAIT = 60_000

const ASK = 'What you typed is not saved yet. Leave this page?'

interface Page {
  readonly form: HTMLFormElement
  readonly save: (form: FormData) => Promise<Autosaved>
  readonly say: (said: string, answer?: Autosaved) => void
  /** Whether the page shows what is not saved. */
  readonly isUnsaved: boolean
  /** Whether the person has to choose or sign in first, so that nothing may be saved by itself. */
  readonly isHeld: boolean
  /** Whether the form is posted and not answered yet: what leads away then is the answer, which loses nothing. */
  readonly isPosting: () => boolean
}

/**
 * Saves a form while it is typed into: one request at a time, always the latest text. A request without an answer may have
 * arrived, so the same is sent again before anything newer; that way nobody collides with what they saved themselves.
 * It writes to the page past React, which would put hidden boxes back to what they were drawn with.
 */
export function startAutosave(page: Page): () => void {
  const autosave = new Autosave(page)
  const typed = (event: Event) => {
    chooseAnswerOf(event)
    autosave.noteTyping()
  }
  const left = () => autosave.noteLeaving()
  const posted = (event: SubmitEvent) => autosave.notePosting(event)
  const asked = (event: BeforeUnloadEvent) => {
    if (autosave.mayLose()) event.preventDefault()
  }
  page.form.addEventListener('input', typed)
  page.form.addEventListener('focusout', left)
  document.addEventListener('submit', posted, true)
  addEventListener('beforeunload', asked)
  return () => {
    document.removeEventListener('submit', posted, true)
    removeEventListener('beforeunload', asked)
    autosave.stop()
  }
}

class Autosave {
  /** What was last saved, as a text. */
  private saved: string
  private unanswered: FormData | undefined
  private sending: Promise<boolean> | undefined
  private isPartial = false
  private isStopped: boolean
  /** Whether the button that was pressed has waited for the last save. */
  private hasWaited = false
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly page: Page) {
    const { form, isUnsaved, isHeld } = page
    const isTyped = isUnsaved || form.dataset['typed'] === 'yes'
    // What a browser brings back is not typing: the page shows what now stands.
    if (!isTyped) form.reset()
    this.saved = isTyped ? '' : textOf(new FormData(form))
    this.isStopped = isHeld
    this.mark()
    if (this.isDirty()) this.later(PAUSE)
  }

  mayLose(): boolean {
    return !this.page.isPosting() && (this.isPartial || this.isDirty())
  }

  noteTyping() {
    this.hasWaited = false
    this.mark()
    if (this.failures === 0) this.later(PAUSE)
  }

  noteLeaving() {
    if (this.failures === 0 && this.isDirty()) this.later(LEFT)
  }

  /** What was typed is saved first, so that the form posts from what now stands. Another form takes this page away. */
  notePosting(event: SubmitEvent) {
    const { form } = this.page
    if (event.target !== form) {
      if (this.mayLose() && !confirm(ASK)) event.preventDefault()
      return
    }
    if (this.isStopped || this.hasWaited || !this.mayLose()) return
    event.preventDefault()
    event.stopPropagation()
    void this.run().then((answered) => {
      this.hasWaited = answered || this.isStopped
      if (this.hasWaited) form.requestSubmit(event.submitter)
    })
  }

  stop() {
    clearTimeout(this.timer)
    // Going back within the service takes the form away without asking.
    if (!this.isStopped && this.mayLose() && this.isDirty())
      void this.page.save(this.unanswered ?? new FormData(this.page.form)).catch(() => undefined)
    this.isStopped = true
  }

  private isDirty(): boolean {
    return this.unanswered !== undefined || textOf(new FormData(this.page.form)) !== this.saved
  }

  private mark() {
    // Typing that is saved is none any more: the form may be put back to what it is next drawn with.
    if (!this.mayLose()) delete this.page.form.dataset['typed']
    this.page.form.dataset['unsaved'] = this.mayLose() ? 'yes' : 'no'
  }

  private later(wait: number) {
    clearTimeout(this.timer)
    // What is typed before a post is answered would collide with the post itself.
    const due = () => (this.page.isPosting() ? this.later(wait) : void (this.isDirty() && this.run()))
    if (!this.isStopped) this.timer = setTimeout(due, wait)
  }

  private run(): Promise<boolean> {
    this.sending ??= this.send().finally(() => {
      this.sending = undefined
      if (this.failures === 0 && this.isDirty()) this.later(PAUSE)
    })
    return this.sending
  }

  private async send(): Promise<boolean> {
    if (this.isStopped) return true
    const posted = (this.unanswered ??= new FormData(this.page.form))
    this.page.say('Saving…')
    try {
      const answer = await this.page.save(posted)
      this.unanswered = undefined
      this.failures = 0
      this.take(answer, posted)
      return true
    } catch (failure) {
      this.isStopped ||= isGone(failure) || isOutlived(failure)
      const next = this.isStopped ? '' : ', trying again'
      this.page.say(`Not saved: ${sayWhy(failure)}${next}. What you typed stays on this page.`)
      this.later(Math.min(LONGEST_WAIT, 2_000 * 2 ** this.failures++))
      return false
    }
  }

  private take(answer: Autosaved, posted: FormData) {
    if (answer.kind === 'refused') this.isStopped = true
    else {
      // For the warning before a session ends, which each save puts off.
      document.dispatchEvent(new Event('app-seen'))
      for (const [name, value] of Object.entries<string>({ ...answer.seen }))
        setHidden(this.page.form, name, value)
      this.saved = textOf(posted)
      this.isPartial = answer.isPartial
    }
    this.page.say(answer.said, answer)
    this.mark()
  }
}
