import type { Enrolment } from '../../state/enrolment-state'
import { Notice } from './Card'

const ways = [
  { use: 'push', text: 'Receive notifications for verification' },
  { use: 'totp', text: 'Use verification code' },
] as const

/** "How do you want to use the mobile app?": neither radio is chosen in advance (field-notes A1, row 1). */
export function MobileAppChoice({ enrolment }: { readonly enrolment: Enrolment }) {
  const { contact, use, configured, notice } = enrolment
  const away = contact !== 'mobile-app'
  return (
    <fieldset data-contact="mobile-app" hidden={away} disabled={away || configured}>
      <legend>How do you want to use the mobile app?</legend>
      {ways.map((way) => (
        <label key={way.use} className="choice">
          <input type="radio" name="use" value={way.use} defaultChecked={use === way.use} required />
          {way.text}
        </label>
      ))}
      <p>To use these verification methods, you must set up the Microsoft Authenticator app.</p>
      {notice === 'choose-use' && <Notice>Choose how you want to use the mobile app, then choose Set up.</Notice>}
      <div className="set-up">
        <button type="submit" id="set-up" className="primary">
          Set up
        </button>
        {configured ? (
          <p role="status" className="good">
            {use === 'push'
              ? 'Mobile app has been configured for notifications and verification codes.'
              : 'Mobile app has been configured.'}
          </p>
        ) : (
          <p>Please configure the mobile app.</p>
        )}
      </div>
    </fieldset>
  )
}
