/** What a mail says, before it is set as text or as HTML. */
export interface Words {
  readonly subject: string
  /** Paragraphs, in plain sentences. */
  readonly says: readonly string[]
  /** What the link of the notice leads to, as its words; null where there is nothing to open. */
  readonly link: string | null
}

/** One kind of notice. Its facts are names and dates in the words in which they are read; never figures, never free text. */
export interface NoticeKind<Fact extends string = string> {
  /** As people choose it: `A return is submitted`. */
  readonly name: string
  /** Whom it goes to, as the page of choices says it. */
  readonly goesTo: string
  /** About somebody's account: it cannot be switched off, and no shared mailbox gets it. */
  readonly isSecurity: boolean
  /** Its link works once and ends with a token. */
  readonly carriesSecret: boolean
  readonly words: (facts: Readonly<Record<Fact, string>>) => Words
}

/** A notice about the reporting of a provider, whose name the database adds to the facts. */
export function ofReporting<Fact extends string>(
  kind: Omit<NoticeKind<Fact | 'provider'>, 'isSecurity' | 'carriesSecret'>,
): NoticeKind<Fact | 'provider'> {
  return { ...kind, isSecurity: false, carriesSecret: false }
}

/** A notice about somebody's account. */
export function ofAccount<Fact extends string>(
  kind: Omit<NoticeKind<Fact>, 'isSecurity' | 'carriesSecret'>,
): NoticeKind<Fact> {
  return { ...kind, isSecurity: true, carriesSecret: false }
}

/** A notice about somebody's account, with a link that opens it. */
export function withSecret<Fact extends string>(
  kind: Omit<NoticeKind<Fact>, 'isSecurity' | 'carriesSecret'>,
): NoticeKind<Fact> {
  return { ...kind, isSecurity: true, carriesSecret: true }
}
