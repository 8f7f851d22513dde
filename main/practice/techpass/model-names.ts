import type { Provider } from 'oidc-provider'

const kinds = [
  'AccessToken',
  'AuthorizationCode',
  'BackchannelAuthenticationRequest',
  'ClientCredentials',
  'DeviceCode',
  'Grant',
  'IdToken',
  'InitialAccessToken',
  'Interaction',
  'PushedAuthorizationRequest',
  'RefreshToken',
  'RegistrationAccessToken',
  'ReplayDetection',
  'Session',
] as const satisfies readonly (keyof Provider)[]

/**
 * Gives the provider's models their names again.
 *
 * It tells the kinds of its rows apart by the names of its classes, and our bundle is minified, which takes names away:
 * without this a code is no code any more. Here, so that it holds however the program is built.
 */
export function nameModels(provider: Provider): void {
  for (const kind of kinds) Object.defineProperty(provider[kind], 'name', { value: kind })
}
