/** The services by the names of the ready line. */
export interface ServiceAddresses {
  readonly signIn: string
  readonly account: string
  /** The code page that managed devices meet. */
  readonly adfs: string
  /** TechPass's issuer. */
  readonly techpass: string
  /** The Docs portal, a relying party of TechPass. */
  readonly docs: string
  readonly phone: string
  readonly control: string
}

/** Where this tenant is. */
export interface Services extends ServiceAddresses {
  readonly origin: string
}

/** The services' addresses for a tenant on this port of 127.0.0.1. */
export function servicesAt(port: number): Services {
  // SECURITY: the loopback address is written here and nowhere taken from a setting.
  const origin = `http://127.0.0.1:${String(port)}`
  return {
    origin,
    signIn: `${origin}/login`,
    account: `${origin}/account`,
    adfs: `${origin}/adfs`,
    techpass: `${origin}/techpass`,
    docs: `${origin}/docs`,
    phone: `${origin}/phone`,
    control: `${origin}/control`,
  }
}
