import 'server-only'
import type { Service } from '@/domain/access/actor'
import { changeProfileHref, profileHref } from '@/domain/addresses/profiles'
import { findFramework, frameworkOf } from '@/domain/catalogue'
import { splitFrameworkCode } from '@/domain/catalogue/framework-code'
import { parsePeriod } from '@/domain/periods/period'
import { FROM_PERIOD } from '@/domain/returns/profile-form'
import { boxesOfProfile } from '@/domain/returns/read-offering'
import { previewServiceProfile } from '@/operations/preview-service-profile'
import { profileDrafts } from '@/operations/profile-drafts'
import { type DraftPages, pagesOf } from '@/features/draft/draft-pages'
import { profileWords } from '@/features/draft/say-refusal'
import { sayPreview } from './say-preview'

/** The quarters of a profile. Each is recorded once its reader has seen what follows. */
export const profilePages: DraftPages<Service> = pagesOf(profileDrafts, {
  names: { id: 'profile', page: FROM_PERIOD },
  words: profileWords,
  readId: parseProfileId,
  pageHref: (id, quarter) => {
    const { framework, rest } = splitFrameworkCode(id)
    return changeProfileHref(framework, rest, parsePeriod(quarter) ?? undefined)
  },
  closedHref: (id) => {
    const { framework, rest } = splitFrameworkCode(id)
    return profileHref(framework, rest)
  },
  boxesOf: ({ framework }, quarter) => (parsePeriod(quarter) ? boxesOfProfile(frameworkOf(framework)) : {}),
  sayBox: (at, box) => box?.label ?? at,
  toFindingView: ({ code, at, message }) => ({ code, at, message, summary: message, href: `#${at}` }),
  preview: async (actor, posted) => {
    const previewed = await previewServiceProfile(actor, posted)
    return previewed.ok
      ? { ok: true, value: sayPreview(frameworkOf(posted.framework), previewed.value) }
      : previewed
  },
  afterSaving: ({ key: { framework, providerCode } }) => profileHref(framework, providerCode, 'yes'),
})

/** The provider under a framework, or null where there can be none. */
function parseProfileId(id: string): Service | null {
  const { framework, rest } = splitFrameworkCode(id)
  return findFramework(framework) && /^[A-Z0-9]{3,5}$/.test(rest) ? { framework, providerCode: rest } : null
}
