import 'server-only'
import type { AuditPart } from '@/domain/access/audit-reach'
import { Prisma } from './generated/client'
import { withinScope } from './scope'

/** The condition that holds for events `e` of these parts: of their framework, or of none. */
export function withinParts(parts: readonly AuditPart[]): Prisma.Sql {
  return anyOf(
    parts.map(({ framework, organisations }) => {
      const own = withinScope(Prisma.sql`e.organisation`, organisations)
      return Prisma.sql`((e.framework IS NULL OR e.framework = ${framework}) AND ${own})`
    }),
  )
}

/** The condition that holds for chains `c` of which there is a part. */
export function withinChains(parts: readonly AuditPart[]): Prisma.Sql {
  return anyOf(parts.map(({ organisations }) => withinScope(Prisma.sql`c.organisation`, organisations)))
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join([...conditions], ' OR ')})`
}
