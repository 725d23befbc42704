import 'server-only'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** Questions by the name of their answers, each of which is one value. */
type Questions<Answers> = { readonly [Name in keyof Answers]: Prisma.Sql }

/**
 * Asks several questions in one statement. A question is what stands in a SELECT list, as `rowsOf` makes it; dates within an answer
 * arrive as JSON writes them. Names are ours, never a reader's.
 */
export async function askInOne<Answers extends object>(
  tx: Transaction,
  questions: Questions<Answers>,
): Promise<Answers> {
  const columns = Object.entries<Prisma.Sql>(questions).map(
    ([name, question]) => Prisma.sql`${question} AS ${Prisma.raw(`"${name}"`)}`,
  )
  const [answers] = await tx.$queryRaw<Answers[]>`SELECT ${Prisma.join(columns)}`
  if (!answers) throw new Error('The database gave no answer')
  return answers
}

/** The rows of a question as one value, in their order; none are an empty list. */
export function rowsOf(question: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${question}) x)`
}
