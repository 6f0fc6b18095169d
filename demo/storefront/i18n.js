const en = {
  skip: "Skip to checkout",
  tagline: "A demo shop: nothing is sold, no money moves.",
  products: "Things that last",
  add: "Add to cart",
  added: "In the cart",
  variant: "Variant",
  checkout: "Checkout",
  who: "Who are you?",
  customer: "Customer",
  guest: "Guest (not logged in)",
  example: "Fill in an example",
  chooseExample: "Choose …",
  expect_ok: "An ordinary shopper.",
  expect_address: "The shop's blacklist names this address.",
  expect_domain: "The shop's blacklist names this mail provider.",
  expect_phone: "The shop's blacklist names this phone number, written another way.",
  expect_ip: "The shop's blacklist names the network this shopper comes from.",
  expect_flag: "The order goes through; the merchant sees it marked.",
  expect_rule: "On the suspicion list, with three parcels to this address: the fourth is refused.",
  email: "E-mail",
  delivery: "Delivery address",
  same: "The invoice goes to the same address",
  invoice: "Invoice address",
  first_name: "First name",
  last_name: "Last name",
  company: "Company (optional)",
  address_1: "Street and number",
  address_2: "Flat, floor (optional)",
  postal_code: "Postal code",
  city: "City",
  province: "State (optional)",
  country_code: "Country",
  phone: "Phone",
  shipping: "Shipping",
  emptyFirst: "Put something into the cart first.",
  payment: "Card",
  card_approved: "Works",
  card_declined: "Is declined",
  card_challenge: "Asks for 3-D Secure",
  card_unreachable: "The bank cannot be reached",
  cardHint: "Test cards of a bank that does not exist.",
  more: "Try it from another address on the internet",
  ip: "Shopper's IP address",
  ipHint:
    "The page then sends it as X-Forwarded-For, as a reverse proxy would. This demo believes the header because it trusts requests from its own machine (the plugin's clientIp.trustedProxies); a shop on the internet believes only its proxy.",
  cart: "Your cart",
  empty: "Nothing in it yet.",
  remove: "Remove",
  quantity: "Quantity",
  goods: "Goods",
  total: "Total",
  place: "Place order",
  placing: "One moment …",
  failed: "Your order was not placed.",
  missing: "Please fill in: ",
  toCheckout: "To the checkout",
  cardDeclined: "Your bank declined this card. Nothing was paid; try another card.",
  unreadable: "The shop did not answer.",
  notConfirmed: "The payment was not confirmed.",
  thanks: "Thank you for your order",
  number: "Order number",
  doneText: "A confirmation would now be on its way to ",
  again: "Order something else",
  happened: "What happened",
  logHint: "Every call this page made, as any storefront makes them.",
  challengeTitle: "Your bank asks: is it you?",
  challengeText: "This would be your bank's 3-D Secure page.",
  yes: "Yes, pay",
  no: "No, stop",
}

const pl = {
  skip: "Przejdź do zamówienia",
  tagline: "Sklep pokazowy: nic tu nie jest sprzedawane ani opłacane.",
  products: "Rzeczy na lata",
  add: "Do koszyka",
  added: "W koszyku",
  variant: "Wariant",
  checkout: "Zamówienie",
  who: "Kim jesteś?",
  customer: "Klient",
  guest: "Gość (bez logowania)",
  example: "Wypełnij przykładem",
  chooseExample: "Wybierz …",
  expect_ok: "Zwykły klient.",
  expect_address: "Ten adres jest na czarnej liście sklepu.",
  expect_domain: "Ten dostawca poczty jest na czarnej liście sklepu.",
  expect_phone: "Ten numer telefonu, zapisany inaczej, jest na czarnej liście sklepu.",
  expect_ip: "Sieć, z której przychodzi klient, jest na czarnej liście sklepu.",
  expect_flag: "Zamówienie przejdzie; sprzedawca zobaczy je oznaczone.",
  expect_rule: "Na liście podejrzeń, z trzema paczkami na ten adres: czwarta zostanie odrzucona.",
  email: "Adres e-mail",
  delivery: "Adres dostawy",
  same: "Faktura na ten sam adres",
  invoice: "Adres do faktury",
  first_name: "Imię",
  last_name: "Nazwisko",
  company: "Firma (opcjonalnie)",
  address_1: "Ulica i numer",
  address_2: "Piętro, dodatkowe dane (opcjonalnie)",
  postal_code: "Kod pocztowy",
  city: "Miasto",
  province: "Stan (opcjonalnie)",
  country_code: "Kraj",
  phone: "Telefon",
  shipping: "Dostawa",
  emptyFirst: "Najpierw włóż coś do koszyka.",
  payment: "Karta",
  card_approved: "Działa",
  card_declined: "Zostanie odrzucona",
  card_challenge: "Prosi o 3-D Secure",
  card_unreachable: "Bank nie odpowiada",
  cardHint: "Karty testowe banku, który nie istnieje.",
  more: "Spróbuj z innego adresu w internecie",
  ip: "Adres IP klienta",
  ipHint:
    "Strona wyśle go w nagłówku X-Forwarded-For, tak jak robi to serwer pośredniczący. Sklep pokazowy wierzy temu nagłówkowi, bo ufa własnemu komputerowi (opcja clientIp.trustedProxies); sklep w internecie wierzy tylko swojemu serwerowi pośredniczącemu.",
  cart: "Twój koszyk",
  empty: "Jeszcze pusty.",
  remove: "Usuń",
  quantity: "Ilość",
  goods: "Towary",
  total: "Razem",
  place: "Zamów i zapłać",
  placing: "Chwileczkę …",
  failed: "Zamówienie nie zostało złożone.",
  missing: "Uzupełnij: ",
  toCheckout: "Do zamówienia",
  cardDeclined: "Bank odrzucił tę kartę. Niczego nie zapłacono; spróbuj innej karty.",
  unreadable: "Sklep nie odpowiedział.",
  notConfirmed: "Płatność nie została potwierdzona.",
  thanks: "Dziękujemy za zamówienie",
  number: "Numer zamówienia",
  doneText: "Potwierdzenie byłoby teraz w drodze na adres ",
  again: "Zamów coś jeszcze",
  happened: "Co się wydarzyło",
  logHint: "Każde zapytanie tej strony, takie jak w każdym sklepie.",
  challengeTitle: "Bank pyta: czy to Ty?",
  challengeText: "Tu byłaby strona 3-D Secure Twojego banku.",
  yes: "Tak, płacę",
  no: "Nie, rezygnuję",
}

const asked = new URLSearchParams(location.search).get("lang")
export const lang = asked === "pl" ? "pl" : "en"
const words = lang === "pl" ? pl : en

export const t = (key) => words[key] ?? en[key] ?? key

/** Puts the words of the language into the page that came from the server. */
export const translatePage = () => {
  document.documentElement.lang = lang
  for (const node of document.querySelectorAll("[data-t]")) {
    node.textContent = t(node.dataset.t)
  }
  for (const link of document.querySelectorAll("[data-lang]")) {
    if (link.dataset.lang === lang) {
      link.setAttribute("aria-current", "true")
    }
  }
}

export const money = (amount, currency) =>
  new Intl.NumberFormat(lang === "pl" ? "pl-PL" : "en-IE", { style: "currency", currency }).format(
    amount
  )

const names = new Intl.DisplayNames([lang], { type: "region" })
export const countryName = (code) => names.of(code.toUpperCase())
