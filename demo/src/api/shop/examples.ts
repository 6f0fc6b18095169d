/**
 * Shoppers to try the checkout with. The shop was seeded with blacklist entries that some of
 * them run into; `expect` tells which.
 */
export const EXAMPLES = [
  {
    id: "warsaw",
    label: "Zofia Lis, Warsaw",
    expect: "ok",
    email: "zofia.lis@poczta.example",
    address: {
      first_name: "Zofia", last_name: "Lis", address_1: "ul. Polna 14/2", address_2: "",
      postal_code: "00-045", city: "Warszawa", province: "", country_code: "pl",
      phone: "22 000 12 12", company: "",
    },
  },
  {
    id: "berlin",
    label: "Mia Hoffmann, Berlin",
    expect: "ok",
    email: "mia.hoffmann@post.example",
    address: {
      first_name: "Mia", last_name: "Hoffmann", address_1: "Ahornweg 3", address_2: "",
      postal_code: "10117", city: "Berlin", province: "", country_code: "de",
      phone: "030 23125 404", company: "",
    },
  },
  {
    id: "austin",
    label: "Noah Brooks, Austin",
    expect: "ok",
    email: "noah.brooks@example.com",
    address: {
      first_name: "Noah", last_name: "Brooks", address_1: "77 Elm Street", address_2: "",
      postal_code: "78702", city: "Austin", province: "TX", country_code: "us",
      phone: "(512) 555-0188", company: "",
    },
  },
  {
    id: "forwarder",
    label: "Parcel forwarder, Newark",
    expect: "address",
    email: "ben.holt@example.com",
    address: {
      first_name: "Ben", last_name: "Holt", address_1: "4100 Freight Way", address_2: "Suite 230",
      postal_code: "19711", city: "Newark", province: "DE", country_code: "us",
      phone: "(302) 555-0150", company: "",
    },
  },
  {
    id: "throwaway",
    label: "Throwaway e-mail, Cologne",
    expect: "domain",
    email: "x81kq@trashmail.example",
    address: {
      first_name: "Max", last_name: "Ohm", address_1: "Birkenallee 40", address_2: "",
      postal_code: "50670", city: "Köln", province: "", country_code: "de",
      phone: "030 23125 808", company: "",
    },
  },
  {
    id: "phone",
    label: "New e-mail, old phone, Łódź",
    expect: "phone",
    email: "marcin.nowy@mail.example",
    address: {
      first_name: "Marcin", last_name: "Nowy", address_1: "ul. Kwiatowa 2", address_2: "",
      postal_code: "90-050", city: "Łódź", province: "", country_code: "pl",
      phone: "22 000 66 10", company: "",
    },
  },
  {
    id: "network",
    label: "From a bad network, Paris",
    expect: "ip",
    ip: "203.0.113.25",
    email: "lea.caron@courriel.example",
    address: {
      first_name: "Léa", last_name: "Caron", address_1: "8 rue du Moulin", address_2: "",
      postal_code: "75011", city: "Paris", province: "", country_code: "fr",
      phone: "01 99 00 55 55", company: "",
    },
  },
  {
    id: "namesake",
    label: "Another Jan Kowalski, Gdańsk",
    expect: "flag",
    email: "j.kowalski@skrzynka.example",
    address: {
      first_name: "Jan", last_name: "Kowalski", address_1: "ul. Leśna 21", address_2: "",
      postal_code: "80-045", city: "Gdańsk", province: "", country_code: "pl",
      phone: "22 000 33 44", company: "",
    },
  },
] as const
