import {
  parseCountry,
  parseEmail,
  parseEmailDomain,
  parseHouseNumber,
  parseIp,
  parseIpRange,
  parsePhone,
  parsePostalCode,
  parseProvince,
  parseStreet,
  parseText,
} from ".."

export * from ".."

/** Reads a text as every field that an admin may type it into. */
export const parseConditionText = (raw: string, country: string) => [
  parseCountry(raw),
  parseEmail(raw),
  parseEmailDomain(raw),
  parseHouseNumber(raw, country),
  parseIp(raw),
  parseIpRange(raw),
  parsePhone(raw, country),
  parsePostalCode(raw, country),
  parseProvince(raw, country),
  parseStreet(raw, { country_code: country }),
  parseText(raw),
]
