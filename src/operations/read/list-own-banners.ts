import 'server-only'
import { type Actor, frameworksOf } from '@/domain/access/actor'
import { database } from '@/server/db/client'
import { type Banner, listBanners } from '@/server/db/banners'

/** What this person is told at the top of every page: why everybody under a framework of theirs has more time. Mostly empty. */
export async function listOwnBanners(actor: Actor): Promise<readonly Banner[]> {
  const own = frameworksOf(actor)
  // Whoever keeps the service holds a role under none, and sees it where it is kept.
  if (own.length === 0) return []
  return (await listBanners(database())).filter(({ framework }) => own.includes(framework))
}
