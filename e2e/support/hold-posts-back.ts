import type { BrowserContext } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { slowPosts } from '../../src/server/test-settings.mjs'

/**
 * Holds every post back by `SLOW_POSTS` milliseconds, where that is set. A journey that goes on before what it pressed
 * was answered passes on a quick machine and fails on a busy one: with `SLOW_POSTS=2000` it fails here, every time.
 */
export async function holdPostsBack(context: BrowserContext) {
  const milliseconds = valueOf(ownEnvironment, slowPosts)
  if (milliseconds === 0) return
  await context.route('**/*', async (route) => {
    if (route.request().method() === 'POST') await setTimeout(milliseconds)
    await route.fallback()
  })
}
