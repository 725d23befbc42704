import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { keepsPeople } from '@/domain/access/grants'
import { mailboxesHref } from '@/domain/addresses/notices'
import { type NoticeKindName, kindOf } from '@/domain/notices/kinds'

export type ChoicesView = ReturnType<typeof toChoicesView>

/** What can be chosen, and who it goes to. */
export function toChoicesView(
  actor: Actor,
  choices: readonly { readonly kind: NoticeKindName; readonly isOn: boolean }[],
  isSaved: boolean,
) {
  const isAdministrator = mayAnywhere(actor, 'registry:manage')
  return {
    title: 'What you are told',
    email: actor.email,
    isSaved,
    mailboxesHref: keepsPeople(actor) ? mailboxesHref(isAdministrator) : null,
    choices: choices.map(({ kind, isOn }) => {
      const { name, goesTo } = kindOf(kind)
      return { kind, name, hint: `Goes to ${goesTo}`, isOn }
    }),
  }
}
