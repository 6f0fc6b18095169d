/** Words that name a place where parcels of many people are handed over. */
export interface PickupPointWords {
  /** Where they are used; `*` for everywhere. */
  countries: string
  words: string[]
}

/**
 * The names of lockers, parcel shops and post offices in addresses, by country. From the carriers' own
 * instructions on how to address a parcel to them. A word that is a surname or a street as well is not here
 * alone ("Locker"), nor is a box that belongs to one household ("Paketbox", "PO Box").
 */
export const PICKUP_POINT_WORDS: PickupPointWords[] = [
  {
    countries: "*",
    words: [
      ...[
        "Amazon Locker",
        "Amazon Hub",
        "Hub Locker",
        "Parcel Locker",
        "InPost Locker",
        "Locker InPost",
      ],
      ...["Parcelshop", "Parcel Shop", "Pickup Point", "Pick-up Point", "Pick Up Station"],
      ...["Pickup Location", "Collection Point", "UPS Access Point", "Access Point", "DPD Pickup"],
      ...["DHL ServicePoint", "DHL Service Point", "GLS Parcelshop", "Click and Collect"],
      ...["Click & Collect", "Poste Restante", "General Delivery", "FedEx OnSite", "Box Now"],
    ],
  },
  {
    countries: "pl",
    words: [
      ...["Paczkomat", "Paczkomaty", "PaczkoPunkt", "InPost", "Orlen Paczka", "Automat paczkowy"],
      ...[
        "Punkt odbioru",
        "Odbiór w punkcie",
        "Punkt Pocztex",
        "DHL POP",
        "DHL BOX 24/7",
        "Appkomat",
      ],
      ...["Allegro One Box", "One Box", "One Punkt", "Urząd Pocztowy", "FUP"],
    ],
  },
  {
    countries: "de at ch",
    words: [
      ...[
        "Packstation",
        "Postfiliale",
        "Paketshop",
        "Paketstation",
        "Abholstation",
        "Post-Abholstation",
      ],
      ...["Postlagernd", "PickPost", "My Post 24", "Paketautomat", "Hermes Paketshop"],
    ],
  },
  {
    countries: "fr be lu mc ch",
    words: [
      ...[
        "Mondial Relay",
        "Point Relais",
        "Point Relay",
        "Relais Colis",
        "Relais Pickup",
        "Pickup Relais",
      ],
      ...[
        "Chrono Relais",
        "Chronopost Relais",
        "Consigne Pickup",
        "Consigne automatique",
        "Point Retrait",
      ],
      ...["Bureau de Poste", "Point Poste", "Point Postal", "Consigne Amazon", "Relay Point"],
    ],
  },
  {
    countries: "be nl",
    words: [
      ...["Pakketautomaat", "Pakketpunt", "PostNL-punt", "PostNL Punt", "Postpunt", "Bpost Point"],
      ...["DHL Servicepunt", "Afhaalpunt", "Pakketkluis", "Cubee"],
    ],
  },
  {
    countries: "es",
    words: [
      ...[
        "Citypaq",
        "Punto Pack",
        "Punto de recogida",
        "Punto Celeritas",
        "Punto GLS",
        "Punto SEUR",
      ],
      ...["Oficina de Correos", "Lista de Correos", "Punto InPost", "Taquilla Amazon"],
    ],
  },
  {
    countries: "pt",
    words: ["Ponto Pickup", "Cacifo", "Cacifos", "Locky", "Ponto CTT", "Posta Restante"],
  },
  {
    countries: "it sm",
    words: [
      ...["Punto Poste", "PuntoPoste", "Fermopoint", "Fermoposta", "Fermo Posta", "Fermo Deposito"],
      ...[
        "Fermodeposito",
        "Punto di ritiro",
        "Punto Pickup",
        "Punto BRT",
        "Ufficio Postale",
        "InPost Point",
      ],
    ],
  },
  {
    countries: "gb ie",
    words: [
      ...[
        "CollectPlus",
        "Collect+",
        "Customer Service Point",
        "Evri ParcelShop",
        "InPost",
        "Parcel Motel",
      ],
      ...["AddressPal", "Parcel Connect", "Local Collect", "Pass My Parcel"],
    ],
  },
  {
    countries: "us ca",
    words: [
      "UPS Store",
      "FedEx Office",
      "FedEx Ship Center",
      "Canada Post FlexDelivery",
      "Flex Delivery",
    ],
  },
  {
    countries: "au nz",
    words: ["Parcel Collect", "Parcel Point", "ParcelPoint", "Parcel Pickup", "ParcelPod"],
  },
  {
    countries: "cz sk",
    words: [
      ...[
        "Zásilkovna",
        "Zásielkovňa",
        "Packeta",
        "Z-BOX",
        "ZBOX",
        "Balíkovna",
        "BalíkoBOX",
        "AlzaBox",
      ],
      ...[
        "Výdejní místo",
        "Výdajné miesto",
        "PPL ParcelBox",
        "Na poštu",
        "Poste restante",
        "SPS Box",
      ],
    ],
  },
  {
    countries: "hu",
    words: [
      "FOXPOST",
      "Csomagautomata",
      "Csomagpont",
      "PostaPont",
      "Pick Pack Pont",
      "Postán maradó",
      "Packeta",
    ],
  },
  {
    countries: "ro md",
    words: [
      "Easybox",
      "Sameday Box",
      "FANbox",
      "Fan Courier Collect Point",
      "Packeta",
      "Pachetomat",
    ],
  },
  {
    countries: "bg",
    words: ["Еконтомат", "Еконт", "Ekont", "Econt", "Speedy", "Спиди", "BoxNow", "Автомат"],
  },
  {
    countries: "gr cy",
    words: ["BoxNow", "Skroutz Point", "ACS Point", "ACS Smartpoint", "Clevernet"],
  },
  {
    countries: "hr si rs ba me mk",
    words: ["Paketomat", "BoxNow", "Paketnik", "Direct4me", "Paketšop", "Paket Shop"],
  },
  {
    countries: "lt lv ee",
    words: [
      ...["Omniva", "Paštomatas", "Pastomatas", "LP Express", "Venipak", "Pickup punktas"],
      ...["Pakomāts", "Pakomats", "Pakiautomaat", "Smartpost", "SmartPosti", "Unisend"],
    ],
  },
  {
    countries: "fi",
    words: ["Noutopiste", "Pakettiautomaatti", "SmartPOST", "Posti Automaatti", "Postitoimipaikka"],
  },
  {
    countries: "se",
    words: [
      "Instabox",
      "Budbee Box",
      "Paketbox",
      "Paketombud",
      "Utlämningsställe",
      "PostNord Ombud",
      "iBoxen",
    ],
  },
  { countries: "no", words: ["Pakkeboks", "Hentested", "Post i Butikk", "Pakkeautomat"] },
  {
    countries: "dk",
    words: ["Pakkeshop", "Pakkeboks", "Nærboks", "Posthus", "Pakkeautomat", "SwipBox"],
  },
  {
    countries: "ua",
    words: ["Нова Пошта", "Nova Poshta", "Поштомат", "Poshtomat", "Укрпошта", "Відділення"],
  },
  {
    countries: "ru by kz",
    words: ["Постамат", "ПВЗ", "Пункт выдачи", "До востребования", "Boxberry", "СДЭК"],
  },
  { countries: "tr", words: ["Kargomat", "PTT Kargomat", "Teslimat Noktası", "Gel Al Noktası"] },
  {
    countries: "br",
    words: [
      "Agência dos Correios",
      "Caixa Postal Comunitária",
      "Ponto de Retirada",
      "Clique e Retire",
    ],
  },
  {
    countries: "mx ar co cl pe",
    words: ["Punto de Retiro", "Punto Pickit", "Ocurre", "Sucursal Correo", "Blue Express Punto"],
  },
  { countries: "jp", words: ["営業所止め", "郵便局留め", "局留め", "PUDO"] },
  {
    countries: "cn hk tw",
    words: ["丰巢", "豐巢", "菜鸟驿站", "菜鳥驛站", "順豐站", "自提点", "自提點", "SF Locker"],
  },
  { countries: "sg my", words: ["POPStation", "Pick Locker", "Parcel Santa", "Ninja Point"] },
  { countries: "in", words: ["Amazon Pickup", "Smartbox", "Post Office"] },
  { countries: "za", words: ["Pudo Locker", "PAXI", "PostNet", "Pargo"] },
  {
    countries: "ae sa il",
    words: ["Aramex Pickup", "Redbox Locker", "SPL Office", "BoxIt", "נקודת איסוף"],
  },
]
