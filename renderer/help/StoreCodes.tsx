import { QrCode } from '../components/QrCode'
import { useTexts } from '../texts/texts'

/** The app in both stores, to be scanned with the phone; the address stands below, for whoever cannot scan. */
export function StoreCodes() {
  const { stores } = useTexts().helpTopics
  return (
    <>
      <p>{stores.scan}</p>
      <ul className="store-codes">
        {stores.entries.map(({ store, address }) => (
          <li key={store} className="store-code">
            <p className="store-name">{store}</p>
            <div className="store-picture" role="img" aria-label={stores.picture(store)} data-testid="store-code">
              <QrCode text={address} atLeast={200} atMost={260} />
            </div>
            <p className="note breakable">{address}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
