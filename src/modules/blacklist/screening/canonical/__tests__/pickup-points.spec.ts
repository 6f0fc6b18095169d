import { isPickupPoint } from "../pickup-points"

const at = (address_1: string, country_code: string | null, more = {}) =>
  isPickupPoint({ address_1, country_code, ...more }, [])

describe("places where many people's parcels go", () => {
  it.each([
    ["Paczkomat WAW01A", "pl"],
    ["paczkomat inpost KRA12M", "PL"],
    ["ul. Długa 5 (Paczkomat)", "pl"],
    ["Punkt Odbioru nr 7", "pl"],
    ["PACKSTATION 145", "de"],
    ["Postfiliale 502", "de"],
    ["Abholstation 8010", "at"],
    ["Mondial Relay - Tabac de la Gare", "fr"],
    ["Point Relais 012345", "be"],
    ["Amazon Locker - Tulip", "us"],
    ["Amazon Hub Locker, 12 High Street", "gb"],
    ["InPost Locker 12", "gb"],
    ["Parcel Locker 10123 45678", "au"],
    ["UPS Access Point, Kiosk", null],
    ["CityPaq 12345", "es"],
    ["Fermo Posta Milano 12", "it"],
    ["PostNL-punt Bruna", "nl"],
    ["Zásilkovna Praha 5", "cz"],
    ["Z-BOX Brno", "cz"],
    ["FOXPOST Árkád", "hu"],
    ["easybox Mega Image", "ro"],
    ["Omniva pakiautomaat", "ee"],
    ["SmartPOST Kamppi", "fi"],
    ["Instabox ICA", "se"],
    ["Pakkeboks Rema 1000", "no"],
    ["Нова Пошта, відділення 12", "ua"],
    ["Постамат 5", "kz"],
    ["丰巢快递柜", "cn"],
    ["Poste Restante", "in"],
    ["General Delivery", "us"],
    ["Packstation 145", null],
  ])("%s (%s)", (address, country) => {
    expect(at(address, country)).toBe(true)
  })

  it("is found in the second line and in the company as well", () => {
    expect(at("Lange Str. 5", "de", { address_2: "Packstation 12" })).toBe(true)
    expect(at("Lange Str. 5", "de", { company: "DHL Paketshop" })).toBe(true)
  })

  it("knows the words of the store", () => {
    const address = { address_1: "Żabka ul. Długa 5", country_code: "pl" }
    expect(isPickupPoint(address, [])).toBe(false)
    expect(isPickupPoint(address, ["zabka"])).toBe(true)
    expect(isPickupPoint(address, ["", "…"])).toBe(false)
  })
})

describe("places where people live", () => {
  it.each([
    ["ul. Długa 5/7", "pl"],
    ["Locker Street 5", "gb"],
    ["12 Access Pointe Drive", "us"],
    ["Point Road 3", "us"],
    ["PO Box 145", "us"],
    ["Postfach 12", "de"],
    ["Packhofstraße 14", "de"],
    ["Relaisstraße 1", "de"],
    ["5 rue du Relais", "fr"],
    ["Boxgatan 3", "se"],
    ["Omnivagatan 1", "se"],
    ["Automatna 5", "pl"],
    ["", "pl"],
  ])("%s (%s)", (address, country) => {
    expect(at(address, country)).toBe(false)
  })
})
