'use client'

import { Heading } from '@/ui/heading'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { giveUpRoleAction } from '../actions'
import type { GivingUpView } from '../to-giving-up-view'
import { LastDay, Reason } from './change-forms'

const TITLE = 'Give up a role of yours'

/** Chooses which of one's own roles ends, when and why. */
export function GiveUpForm({ roles, asksPassphrase }: GivingUpView & { readonly asksPassphrase: boolean }) {
  return (
    <PostedForm
      {...{ title: TITLE, asksPassphrase, action: giveUpRoleAction, fields: {} }}
      button="Give up this role"
      boxes={(controls) => (
        <>
          <Radios
            {...{ id: 'membership', name: 'membership', legend: 'Which role?', legendSize: 's' }}
            items={roles}
            defaultValue={controls.valueOf('membership')}
            error={controls.errorAt('membership')}
          />
          <LastDay {...controls} lastDay="You are signed out then." />
          <Reason {...controls} label="Why do you give it up?" />
        </>
      )}
    >
      <Heading level={1}>{TITLE}</Heading>
      <p>Its rights end. What you did stays on record, under your name. Only a colleague can give it back.</p>
    </PostedForm>
  )
}
