import { inviteFirstAdministrator, refuseDemoAccounts } from '@/operations/first-invitation'

/** What the starter has done before it serves: refuse what must not run, and let the first person in. */
async function prepare(): Promise<void> {
  await refuseDemoAccounts()
  const invitation = await inviteFirstAdministrator()
  if (!invitation) return
  const until = invitation.expiresAt.toLocaleString('en-GB', { timeZone: 'Europe/London' })
  process.stdout.write(
    `Nobody has an account yet. The first administrator, ${invitation.email}, is invited until ${until}:\n` +
      `${invitation.address}\n`,
  )
}

await prepare()
