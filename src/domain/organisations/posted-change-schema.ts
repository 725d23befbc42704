import { z } from 'zod'
import { type ChangeName, changeForms, formOf, postedNames } from './change-fields'

/** A form about an organisation as it was posted: which it is, whose, and every box as typed. */
export interface PostedChange {
  readonly change: ChangeName
  readonly framework: string
  /** Empty for one that is registered by it. */
  readonly organisation: string
  readonly passphrase: string
  readonly typed: Readonly<Record<string, string>>
}

function schemaOf(change: ChangeName) {
  const names = Object.entries(formOf(change).fields).flatMap(([name, field]) => postedNames(name, field))
  const boxes = Object.fromEntries(names.map((name) => [name, z.string()]))
  return z
    .strictObject({
      ...boxes,
      change: z.literal(change),
      framework: z.string(),
      organisation: z.string(),
      passphrase: z.string().default(''),
    })
    .transform((posted): PostedChange => {
      const { framework, organisation, passphrase } = posted
      const texts = posted as Readonly<Record<string, string>>
      return {
        ...{ change, framework, organisation, passphrase },
        typed: Object.fromEntries(names.map((name) => [name, texts[name] ?? ''])),
      }
    })
}

/** Any of the forms, and nothing else. */
export const postedChangeSchema = z.union((Object.keys(changeForms) as ChangeName[]).map(schemaOf))
