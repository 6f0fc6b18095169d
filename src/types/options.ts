/** The plugin's options in `medusa-config.ts`, after defaults were filled in. */
export interface BlacklistOptions {
  /**
   * Register the plugin's handler on `completeCartWorkflow`'s `validate` hook, of which Medusa
   * allows one in all. `false` for a store that has its own: it then calls the exported step.
   */
  completeCartHook: boolean
  /**
   * Register the plugin's handlers on the hooks `fulfillmentCreated` of `createOrderFulfillmentWorkflow` and
   * `shipmentCreated` of `createOrderShipmentWorkflow`, of which Medusa allows one each. `false` for a
   * store that has its own: it then calls the exported step.
   */
  fulfillmentHook: boolean
  /**
   * A file of networks by country in MaxMind's format (MMDB), by its path on this machine. It is read once, and again
   * when it was replaced. Null where there is none: then nobody's country is known by the IP.
   */
  geoip: { path: string } | null
  /** How the shopper's IP address is distinguished from a proxy's. Without it the socket's peer is used. */
  clientIp: {
    /**
     * Addresses, CIDR ranges or the names `loopback`, `linklocal`, `uniquelocal` of the proxies
     * in front of the store. Only what these say in `X-Forwarded-For` is believed.
     */
    trustedProxies: string[]
    /** A header in which a trusted proxy or CDN puts the one address, e.g. `cf-connecting-ip`. */
    header: string | null
    /** How long a prefix of IPv6 addresses is one subscriber's: rules that count by IP count these networks. */
    ipv6Prefix: number
  }
  /** What happens to a checkout that could not be screened in time. */
  onError: "allow" | "refuse"
  /**
   * The budget of the look-up, and of the claim where rules count orders, in milliseconds. What is
   * written after the decision may take ten times as long, each.
   */
  timeoutMs: number
}

/** The options as a merchant writes them. */
export type BlacklistPluginOptions = Partial<Omit<BlacklistOptions, "clientIp">> & {
  clientIp?: { trustedProxies?: string | string[]; header?: string; ipv6Prefix?: number }
}
