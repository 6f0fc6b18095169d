/**
 * The lists with a network that holds an address: one probe of a B-tree for each length of prefix in use. A GiST
 * index answers `network >>= address` as well, at several times the cost where there are a million networks.
 */
export const listsOfNetworks = (address: string) => `select n.list_id
                     from (select distinct p.length
                             from blacklist_list_prefix p
                            where p.family = family(${address})
                           offset 0) p
                     join blacklist_list_value n
                       on n.network = network(set_masklen(${address}, p.length))
                   offset 0`
