import { useState } from 'react'
import { useAnnounce } from '../announcing/Announcer'
import { Prose } from '../components/Prose'
import { RadioGroup } from '../components/RadioGroup'
import { useTexts, type Texts } from '../texts/texts'

type Answers = Texts['helpTopics']['lostPhone']['answers']
type Verification = keyof Answers
type OldPhone = keyof Answers[Verification]

const verifications: readonly Verification[] = ['wog', 'techpass', 'both']
const oldPhones: readonly OldPhone[] = ['works', 'gone']

/** Who resets what after a new or a lost phone: two questions, one answer. */
export function LostPhone() {
  const t = useTexts().helpTopics.lostPhone
  const announce = useAnnounce()
  const [which, setWhich] = useState<Verification | null>(null)
  const [phone, setPhone] = useState<OldPhone | null>(null)
  const answered = (nextWhich: Verification | null, nextPhone: OldPhone | null) => {
    setWhich(nextWhich)
    setPhone(nextPhone)
    if (nextWhich !== null && nextPhone !== null) announce(t.answers[nextWhich][nextPhone].title)
  }
  return (
    <div className="decision" data-testid="lost-phone">
      <p>{t.introduction}</p>
      <RadioGroup
        look="cards"
        legend={t.which.legend}
        value={which}
        onChange={(chosen) => {
          answered(chosen, phone)
        }}
        options={verifications.map((value) => ({ value, ...t.which.choices[value], testId: `lost-phone-${value}` }))}
      />
      <RadioGroup
        look="cards"
        legend={t.phone.legend}
        value={phone}
        onChange={(chosen) => {
          answered(which, chosen)
        }}
        options={oldPhones.map((value) => ({ value, ...t.phone.choices[value], testId: `lost-phone-${value}` }))}
      />
      {which === null || phone === null ? null : <LostPhoneAnswer which={which} phone={phone} />}
    </div>
  )
}

interface LostPhoneAnswerProps {
  readonly which: Verification
  readonly phone: OldPhone
}

/** The one answer. */
export function LostPhoneAnswer({ which, phone }: LostPhoneAnswerProps) {
  const { title, steps } = useTexts().helpTopics.lostPhone.answers[which][phone]
  return (
    <section className="card card-accent" aria-label={title} data-testid="lost-phone-answer">
      <h3 className="card-title">{title}</h3>
      <ol className="decision-steps">
        {steps.map((step) => (
          <li key={step}>
            <Prose text={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}
