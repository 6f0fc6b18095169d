/**
 * Of the lengths of prefixes in use, the networks of an address: as many as there are lengths. A probe of a B-tree
 * for each finds who has one of them. A GiST index answers `network >>= address` as well, at several times the
 * cost where there are a million networks.
 */
const networksOf = (
  address: string,
  prefixes: string
) => `select network(set_masklen(${address}, p.length)) as network
                             from (select distinct length from ${prefixes}
                                    where family = family(${address})
                                   offset 0) p`

/** The lists with a network that holds an address. */
export const listsOfNetworks = (address: string) => `select n.list_id
                     from (${networksOf(address, "blacklist_list_prefix")}) a
                     join blacklist_list_value n on network(n.network) = a.network
                   offset 0`

/** The ids of the entries with a network that holds an address. */
export const entriesOfNetworks = (address: string) => `select n.entry_id
                     from (${networksOf(address, "blacklist_entry_prefix")}) a
                     join blacklist_entry_network n on network(n.network::inet) = a.network
                   offset 0`
