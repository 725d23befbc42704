'use client'

import { Heading } from '@/ui/heading'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import { setTwoPeopleAction } from '../actions'

interface Props {
  readonly scope: string
  readonly framework: string
  readonly provider: string
  readonly caption: string
  readonly now: string
  readonly asksPassphrase: boolean
}

/** Says whether a provider asks for two people for each return. */
export function TwoPeopleForm({ scope, framework, provider, caption, now, asksPassphrase }: Props) {
  return (
    <PostedForm
      title={`Two people for each return${scope === 'own' ? ' of your provider' : ''}`}
      button="Record this"
      action={setTwoPeopleAction}
      fields={{ scope, framework, provider }}
      asksPassphrase={asksPassphrase}
      boxes={({ valueOf, errorAt }) => (
        <>
          <Radios
            {...{
              id: 'wanted',
              name: 'wanted',
              legend: 'Must somebody else submit what one person alone entered?',
            }}
            defaultValue={valueOf('wanted')}
            error={errorAt('wanted')}
            items={[
              { value: 'yes', label: 'Yes', hint: 'Whoever entered every line cannot submit the return.' },
              { value: 'no', label: 'No', hint: 'Whoever may submit may submit what they entered.' },
            ]}
          />
          <TextArea
            {...{ id: 'reason', name: 'reason', rows: 3, label: 'Why does this change?' }}
            hint="It stays on record in the audit trail of the provider."
            defaultValue={valueOf('reason')}
            error={errorAt('reason')}
          />
        </>
      )}
    >
      <Heading level={1} caption={caption}>
        Two people for each return
      </Heading>
      <p>{now}</p>
    </PostedForm>
  )
}
