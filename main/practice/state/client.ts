import * as z from 'zod/mini'

// SECURITY: a practice sign-in is worth something on this machine only, so it leads nowhere else.
const loopbackAddress = z.string().check(
  z.maxLength(500),
  z.refine(
    (text) =>
      /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?\/[^#]*$/.test(text) &&
      URL.canParse(text) &&
      new URL(text).username === '' &&
      new URL(text).password === '',
    'must be http on this machine (127.0.0.1, localhost, [::1]) without a fragment',
  ),
)

/** A relying party of another team (RFC 7591 names). Without a secret it is public and must use PKCE. */
export const clientSchema = z.readonly(
  z.strictObject({
    client_id: z
      .string()
      .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/, 'must have 3 to 100 letters, digits, . _ -')),
    client_secret: z.optional(z.string().check(z.minLength(16, 'must have 16 characters or more'), z.maxLength(200))),
    redirect_uris: z.readonly(z.array(loopbackAddress).check(z.minLength(1), z.maxLength(20))),
    post_logout_redirect_uris: z._default(z.readonly(z.array(loopbackAddress).check(z.maxLength(20))), []),
  }),
)
export type Client = z.infer<typeof clientSchema>

/** The client ids of the tenant itself: the portal and the Companion's own check. No seed may take them. */
export const ownClientIds = ['docs-portal', 'techpass-companion'] as const
