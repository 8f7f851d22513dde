/** The services by the names of the ready line. Services of later issues are added when they exist. */
export interface ServiceAddresses {
  readonly signIn: string
  readonly account: string
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
    phone: `${origin}/phone`,
    control: `${origin}/control`,
  }
}
