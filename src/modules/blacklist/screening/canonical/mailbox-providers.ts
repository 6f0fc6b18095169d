import { mainDomain } from "./email-providers"

/*
 * Where anybody gets a mailbox, of the store's customers many: an entry for such a domain is an entry
 * for a good part of a country. The big ones of each country, written down in 2026 from what the
 * providers offer to private persons; not complete, and it need not be: it asks, it does not refuse.
 */
const WORLDWIDE = `
  gmail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com
  aol.com aim.com icloud.com proton.me fastmail.com gmx.com gmx.net mail.com email.com usa.com zoho.com
  zohomail.com zohomail.eu yandex.ru tutanota.com tuta.com tuta.io hey.com duck.com hushmail.com
  mozmail.com inbox.com lycos.com excite.com netscape.net myspace.com`

const BY_COUNTRY: Record<string, string> = {
  ar: "yahoo.com.ar hotmail.com.ar outlook.com.ar live.com.ar fibertel.com.ar arnet.com.ar",
  at: "gmx.at aon.at chello.at yahoo.at hotmail.at live.at a1.net",
  au: "bigpond.com bigpond.net.au optusnet.com.au yahoo.com.au hotmail.com.au live.com.au outlook.com.au iinet.net.au tpg.com.au westnet.com.au",
  be: "telenet.be skynet.be proximus.be scarlet.be hotmail.be live.be outlook.be yahoo.be",
  bg: "abv.bg mail.bg dir.bg gbg.bg",
  br: "uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br yahoo.com.br hotmail.com.br outlook.com.br live.com.br",
  by: "tut.by",
  ca: "yahoo.ca hotmail.ca live.ca outlook.ca sympatico.ca bell.net rogers.com shaw.ca videotron.ca telus.net cogeco.ca",
  ch: "gmx.ch bluewin.ch hispeed.ch sunrise.ch hotmail.ch yahoo.ch",
  cl: "hotmail.cl live.cl outlook.cl yahoo.cl vtr.net",
  cn: "qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com 21cn.com tom.com",
  co: "yahoo.com.co une.net.co",
  cz: "seznam.cz email.cz post.cz spoluzaci.cz centrum.cz atlas.cz volny.cz tiscali.cz quick.cz",
  de: "gmx.de web.de t-online.de freenet.de arcor.de online.de posteo.de mailbox.org mail.de vodafone.de unitybox.de yahoo.de hotmail.de live.de outlook.de email.de magenta.de kabelmail.de",
  dk: "mail.dk live.dk hotmail.dk outlook.dk yahoo.dk jubii.dk tdcadsl.dk stofanet.dk",
  ee: "hot.ee mail.ee online.ee",
  es: "hotmail.es yahoo.es outlook.es live.es telefonica.net terra.es ono.com movistar.es orange.es",
  fi: "luukku.com elisanet.fi kolumbus.fi suomi24.fi saunalahti.fi hotmail.fi pp.inet.fi",
  fr: "orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr club-internet.fr aliceadsl.fr hotmail.fr live.fr outlook.fr yahoo.fr gmx.fr",
  gb: "yahoo.co.uk hotmail.co.uk live.co.uk outlook.co.uk btinternet.com btopenworld.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk tiscali.co.uk plus.net gmx.co.uk",
  gr: "yahoo.gr hotmail.gr otenet.gr forthnet.gr",
  hk: "yahoo.com.hk netvigator.com",
  hr: "net.hr",
  hu: "freemail.hu citromail.hu t-online.hu indamail.hu hotmail.hu vipmail.hu upcmail.hu",
  id: "yahoo.co.id",
  ie: "eircom.net hotmail.ie yahoo.ie live.ie",
  il: "walla.co.il walla.com bezeqint.net netvision.net.il 012.net.il",
  in: "rediffmail.com yahoo.co.in yahoo.in hotmail.co.in live.in",
  it: "libero.it virgilio.it alice.it tin.it tiscali.it tim.it email.it inwind.it iol.it fastwebnet.it hotmail.it live.it outlook.it yahoo.it",
  jp: "yahoo.co.jp ymail.ne.jp docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com ocn.ne.jp outlook.jp hotmail.co.jp live.jp",
  kr: "naver.com daum.net hanmail.net kakao.com nate.com yahoo.co.kr",
  lt: "inbox.lt one.lt",
  lv: "inbox.lv",
  mx: "yahoo.com.mx hotmail.com.mx live.com.mx outlook.com.mx prodigy.net.mx",
  my: "yahoo.com.my",
  nl: "ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl casema.nl upcmail.nl chello.nl live.nl hotmail.nl outlook.nl yahoo.nl",
  no: "online.no live.no hotmail.no yahoo.no lyse.net",
  nz: "xtra.co.nz yahoo.co.nz hotmail.co.nz slingshot.co.nz",
  ph: "yahoo.com.ph",
  pl: "wp.pl o2.pl tlen.pl go2.pl onet.pl onet.eu op.pl vp.pl poczta.onet.pl poczta.onet.eu autograf.pl buziaczek.pl interia.pl interia.eu interia.com poczta.fm gazeta.pl int.pl spoko.pl poczta.pl hotmail.pl",
  pt: "sapo.pt mail.telepac.pt hotmail.pt live.com.pt outlook.pt iol.pt netcabo.pt",
  ro: "yahoo.ro hotmail.ro",
  ru: "mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru lenta.ru ro.ru",
  se: "telia.com bredband.net spray.se comhem.se hotmail.se live.se outlook.se yahoo.se",
  sg: "yahoo.com.sg singnet.com.sg",
  si: "siol.net",
  sk: "azet.sk zoznam.sk centrum.sk post.sk pobox.sk atlas.sk",
  th: "hotmail.co.th yahoo.co.th",
  tr: "mynet.com hotmail.com.tr yahoo.com.tr outlook.com.tr superonline.com ttmail.com",
  tw: "yahoo.com.tw hinet.net pchome.com.tw",
  ua: "ukr.net i.ua meta.ua bigmir.net",
  us: "comcast.net att.net sbcglobal.net bellsouth.net verizon.net cox.net charter.net earthlink.net optonline.net juno.com netzero.net frontier.com frontiernet.net windstream.net centurylink.net roadrunner.com rr.com mindspring.com q.com",
  vn: "yahoo.com.vn",
  za: "webmail.co.za telkomsa.net mweb.co.za vodamail.co.za",
}

const PROVIDERS = new Set(
  [WORLDWIDE, ...Object.values(BY_COUNTRY)]
    .flatMap((domains) => domains.trim().split(/\s+/))
    .map(mainDomain)
)

/** Whether a mailbox provider's domain is the given one or below it. */
export const holdsMailboxProvider = (domain: string): boolean =>
  PROVIDERS.has(domain) || [...PROVIDERS].some((provider) => provider.endsWith(`.${domain}`))

/** Whether a domain, given with those above it, is a mailbox provider's. */
export const isMailboxProvider = (domains: string[]): boolean =>
  domains.some((domain) => PROVIDERS.has(domain))
