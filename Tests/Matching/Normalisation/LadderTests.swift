import Matching
import Terminology
import TestSupport
import Testing

/// Two designations and the rung on which they meet; nil where they stay apart.
private typealias Pair = (one: String, other: String, rung: Rung?)

@Suite("The ladder of normal forms")
struct LadderTests {
  /// The rung on which the only terms of two organisations meet, whichever comes first.
  private func expect(_ pair: Pair, in language: String) {
    for (one, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
      let found = Matcher().align([
        glossary("A", entry("1", section(language, one))), glossary("B", entry("1", section(language, other))),
      ])
      #expect(found.correspondences.first?.meetings.first?.rung == pair.rung, "\(one) – \(other)")
    }
  }

  @Test(
    "brings English terms together",
    arguments: [
      ("smart meter", "smart meter", .identical), ("Smart Meter", "smart meter", .unicode),
      ("ﬁeld device", "field device", .unicode), ("control c\u{435}nter", "control center", .unicode),
      ("ｓｍａｒｔ meter", "smart meter", .unicode),
      ("smart\u{A0}meter", "smart meter", .unicode), ("e-mail", "email", .punctuation),
      ("smart-meter", "smart meter", .punctuation), ("set\u{2011}point", "set point", .punctuation),
      ("data set", "dataset", .punctuation), ("user’s guide", "user's guide", .punctuation),
      ("the grid", "grid", .qualifiers), ("node (of a network)", "node", .qualifiers),
      ("node <transport>", "node <network>", .qualifiers), ("to charge", "charge", .qualifiers),
      ("colour", "color", .spelling), ("harmonisation", "harmonization", .spelling), ("analyse", "analyze", .spelling),
      ("control centre", "control center", .spelling), ("metre", "meter", .spelling),
      ("data catalogue", "data catalog", .spelling), ("modelling", "modeling", .spelling),
      ("naïve user", "naive user", .spelling), ("grey water", "gray water", .spelling),
      ("sulphur", "sulfur", .spelling), ("judgement", "judgment", .spelling),
      ("sensor network", "sensor networks", .inflection), ("facility", "facilities", .inflection),
      ("shared vehicle", "sharing vehicle", .inflection), ("quality of service", "service quality", .wordOrder),
      ("meter, smart", "smart meter", .wordOrder), ("IoT", "Internet of Things", .abbreviation),
      ("GIS", "geographic information system", .abbreviation), ("QS", "quality of service", nil),
      ("node", "mode", nil), ("smart city", "smart community", nil), ("devise", "device", .typing),
      ("hour", "hor", nil),
      ("four", "for", nil), ("principal", "principle", nil), ("trust", "trusted third party", nil),
      ("IoT", "IIoT", nil),
      ("GIS", "gas insulated station wall", nil),
    ] as [Pair])
  fileprivate func english(_ pair: Pair) { expect(pair, in: "en") }

  @Test(
    "brings French terms together",
    arguments: [
      ("Énergie", "énergie", .unicode), ("re\u{301}seau", "réseau", .identical),
      ("point-de-consigne", "point de consigne", .punctuation), ("l’objet connecté", "objet connecté", .qualifiers),
      ("la ville", "ville", .qualifiers), ("réseau", "reseau", .spelling), ("œuvre", "oeuvre", .spelling),
      ("réseau intelligent", "réseaux intelligents", .inflection),
      ("service, qualité", "qualité de service", .wordOrder),
      ("SIG", "système d’information géographique", .abbreviation),
      ("l’énergie", "énergie", .qualifiers), ("l'énergie", "l’énergie", .punctuation),
      ("L’énergie", "l’energie", .spelling), ("d’énergie", "énergie", nil), ("d'énergie", "l'énergie", nil),
      ("réseau d’énergie", "réseau de l'énergie", .wordOrder), ("réseau énergie", "réseau d'énergie", .wordOrder),
      ("qualité à l’étage", "étage, qualité", .wordOrder), ("accès sans fil", "accès par fil", nil),
      ("ville", "village", nil), ("énergie", "énergétique", nil), ("capteur", "captage", nil),
    ] as [Pair])
  fileprivate func french(_ pair: Pair) { expect(pair, in: "fr") }

  @Test(
    "brings German terms together",
    arguments: [
      ("STRASSE", "Straße", .unicode), ("STRAẞE", "Straße", .unicode),
      ("Zwischenspeicher", "zwischenspeicher", .unicode),
      ("Mess-Gerät", "Messgerät", .punctuation), ("die Anlage", "Anlage", .qualifiers),
      ("Gerät", "Geraet", .spelling), ("Photovoltaik", "Fotovoltaik", .spelling),
      ("Übergröße", "Uebergroesse", .spelling),
      ("Stadtwerk", "Stadtwerke", .inflection), ("Güte des Dienstes", "Dienstes Güte", .wordOrder),
      ("Fuß", "FUSS", .unicode), ("Speicher für Wärme", "Wärme-Speicher", .wordOrder),
      ("Last ohne Netz", "Last mit Netz", nil), ("Leiter", "Leitung", nil), ("Messung", "Masse", nil),
    ] as [Pair])
  fileprivate func german(_ pair: Pair) { expect(pair, in: "de") }

  @Test(
    "brings Spanish terms together",
    arguments: [
      ("Red Eléctrica", "red eléctrica", .unicode), ("ciber-seguridad", "ciberseguridad", .punctuation),
      ("la red", "red", .qualifiers), ("energía", "energia", .spelling),
      ("red inteligente", "redes inteligentes", .inflection), ("servicio, calidad", "calidad de servicio", .wordOrder),
      ("ciudad", "ciudadano", nil), ("costo", "cesto", .typing),
    ] as [Pair])
  fileprivate func spanish(_ pair: Pair) { expect(pair, in: "es") }

  @Test(
    "brings Russian terms together",
    arguments: [
      ("Умный город", "умный город", .unicode), ("гoрoд", "город", .unicode), ("веб-сайт", "веб сайт", .punctuation),
      ("узел (сети)", "узел", .qualifiers), ("учёт", "учет", .spelling), ("умный город", "умные города", .inflection),
      ("качество для сети", "сети качество", .wordOrder), ("город", "горох", .typing), ("узел", "узлы", nil),
      ("сеть", "сесть", nil),
    ] as [Pair])
  fileprivate func russian(_ pair: Pair) { expect(pair, in: "ru") }

  @Test(
    "brings Arabic terms together",
    arguments: [
      ("ﻣﺪﻳﻨﺔ", "مدينة", .unicode), ("مدينة-ذكية", "مدينة ذكية", .punctuation), ("عقدة (شبكة)", "عقدة", .qualifiers),
      ("أمن", "امن", .spelling), ("مدينة", "مدينه", .spelling), ("مَدينة", "مدينة", .spelling),
      ("مـدينة", "مدينة", .spelling), ("الحاسوب", "حاسوب", .qualifiers),
      ("المدينة الذكية", "مدينة ذكية", .qualifiers), ("الشبكة", "شبكة", .qualifiers), ("ألم", "م", nil),
      ("الطاقة والمياه", "طاقة مياه", .qualifiers), ("بالشبكة", "الشبكة", .qualifiers),
      ("كالشبكة", "شبكة", .qualifiers),
      ("فالشبكة", "شبكة", .qualifiers), ("للمدينة", "مدينة", .qualifiers), ("للمدينه", "المدينة", .spelling),
      ("وصول للمدينة", "الوصول المدينة", .qualifiers), ("بالون", "ون", nil), ("للغة", "غة", nil),
      ("والد", "د", nil), ("شبكة على الأرض", "أرض شبكة", .wordOrder), ("نظام غير خطي", "نظام خطي", nil),
      ("مدينة", "مدير", nil), ("شبكة", "شركة", nil),
    ] as [Pair])
  fileprivate func arabic(_ pair: Pair) { expect(pair, in: "ar") }

  @Test(
    "brings Chinese terms together",
    arguments: [
      ("ＩｏＴ平台", "IoT平台", .unicode), ("智慧·城市", "智慧城市", .punctuation), ("智慧 城市", "智慧城市", .punctuation),
      ("节点（网络）", "节点", .qualifiers), ("智慧城市", "智能城市", nil), ("城市", "市城", nil), ("节点", "节电", nil),
      ("智慧城市", "智慧城市", .identical), ("資料", "资料", .spelling), ("網絡", "网络", .spelling),
      ("智慧城市的數據平臺", "智慧城市的数据平台", .spelling), ("網路", "网络", nil), ("資訊", "信息", nil),
      ("服务的质量", "质量服务", .wordOrder), ("服務的質量", "服务质量", .wordOrder), ("数据平台", "平台数据", .wordOrder),
      ("５Ｇ网络", "5g網絡", .spelling),
    ] as [Pair])
  fileprivate func chinese(_ pair: Pair) { expect(pair, in: "zh") }

  @Test(
    "brings Japanese terms together",
    arguments: [
      ("ｾﾝｻ", "センサ", .unicode), ("スマート・メータ", "スマートメータ", .punctuation), ("ノード（網）", "ノード", .qualifiers),
      ("はし", "ばし", nil), ("センサ", "センザ", nil), ("びょういん", "びよういん", nil),
      ("データの収集", "データ収集", .wordOrder), ("都市の情報", "情報の都市", .wordOrder), ("収集装置", "装置の収集", .wordOrder),
      ("臺", "台", nil), ("情報", "報情", nil), ("都市情報", "都市交通", nil),
    ] as [Pair])
  fileprivate func japanese(_ pair: Pair) { expect(pair, in: "ja") }

  @Test(
    "brings Thai terms together",
    arguments: [
      ("ＩｏＴ แพลตฟอร์ม", "IoT แพลตฟอร์ม", .unicode), ("เมือง อัจฉริยะ", "เมืองอัจฉริยะ", .punctuation),
      ("คุณภาพบริการ", "คุณภาพ-บริการ", .punctuation), ("เมือง (อัจฉริยะ)", "เมือง", .qualifiers),
      ("คุณภาพของบริการ", "คุณภาพบริการ", .wordOrder), ("เมืองข้อมูล", "ข้อมูลของเมือง", .wordOrder),
      ("แพลตฟอร์มข้อมูล", "แพลตฟอร์มเมือง", nil), ("เสือ", "เสื่อ", nil), ("ขาว", "ข้าว", nil),
    ] as [Pair])
  fileprivate func thai(_ pair: Pair) { expect(pair, in: "th") }

  @Test(
    "brings Turkish terms together, with two letters i",
    arguments: [
      ("IŞIK", "ışık", .unicode), ("İstanbul", "istanbul", .unicode), ("I\u{307}stanbul", "istanbul", .unicode),
      ("AKILLI ŞEHİR", "akıllı şehir", .unicode), ("Işık", "ışık", .unicode), ("KIZIL", "kızıl", .unicode),
      ("KIZIL", "kizil", nil), ("kızıl", "kizil", nil), ("KİZİL", "kizil", .unicode), ("ISI", "isi", nil),
      ("akıllı-şehir", "akıllı şehir", .punctuation), ("akıllı şehir", "akıllı şehirler", .inflection),
    ] as [Pair])
  fileprivate func turkish(_ pair: Pair) { expect(pair, in: "tr") }

  @Test("folds the letters i of other languages as usual")
  func dottedI() {
    expect(("IŞIĞI", "ışığı", .unicode), in: "az")
    expect(("INTERNET", "internet", .unicode), in: "en")
    expect(("IJS", "ijs", .unicode), in: "nl")
  }

  @Test(
    "brings Italian terms together",
    arguments: [
      ("Città", "città", .unicode), ("l’energia", "energia", .qualifiers), ("la città", "città", .qualifiers),
      ("città", "citta", .spelling), ("città-intelligente", "città intelligente", .punctuation),
      ("rete intelligente", "reti intelligenti", .inflection),
      ("qualità del servizio", "servizio, qualità", .wordOrder),
      ("rete dell'energia", "rete d’energia", .wordOrder),
      ("stato delle reti nell’area", "area: reti, stato", .wordOrder),
      ("accesso senza rete", "accesso con rete", nil), ("rete", "reato", nil), ("carica", "carico", .inflection),
    ] as [Pair])
  fileprivate func italian(_ pair: Pair) { expect(pair, in: "it") }

  @Test(
    "brings Portuguese terms together",
    arguments: [
      ("Rede Elétrica", "rede elétrica", .unicode), ("a rede", "rede", .qualifiers), ("serviço", "servico", .spelling),
      ("cidade-inteligente", "cidade inteligente", .punctuation),
      ("cidade inteligente", "cidades inteligentes", .inflection),
      ("qualidade do serviço", "serviço, qualidade", .wordOrder), ("acesso à rede", "rede, acesso", .wordOrder),
      ("acesso sem rede", "acesso com rede", nil), ("cidade", "cidadão", nil),
    ] as [Pair])
  fileprivate func portuguese(_ pair: Pair) { expect(pair, in: "pt") }

  @Test(
    "brings Dutch terms together",
    arguments: [
      ("Slimme Meter", "slimme meter", .unicode), ("de meter", "meter", .qualifiers),
      ("meet-net", "meetnet", .punctuation),
      ("coördinatie", "coordinatie", .spelling), ("slimme stad", "slimme steden", nil),
      ("sensor", "sensoren", .inflection),
      ("kwaliteit van de dienst", "dienst, kwaliteit", .wordOrder), ("net zonder last", "net met last", nil),
      ("meter", "metaal", nil),
    ] as [Pair])
  fileprivate func dutch(_ pair: Pair) { expect(pair, in: "nl") }

  @Test(
    "keeps apart letters that other languages take for one",
    arguments: [
      ("tr", "kızıl", "kizil"), ("fi", "väri", "vari"), ("da", "får", "far"), ("sv", "hör", "hor"), ("ko", "가나", "까나"),
    ])
  func marks(_ language: String, _ one: String, _ other: String) {
    expect((one, other, nil), in: language)
  }

  @Test("compares terms of one language only, whatever its region")
  func languages() {
    let found = { (one: String, other: String) in
      Matcher().align([
        glossary("A", entry("1", section(one, "agent"))), glossary("B", entry("1", section(other, "agent"))),
      ]).correspondences.count
    }
    #expect(found("en", "fr") == 0)
    #expect(found("en-GB", "en-US") == 1)
  }

  @Test("says in words what two designations differ in, lower rungs first")
  func words() {
    #expect(Rung.allCases == Rung.allCases.sorted())
    #expect(Set(Rung.allCases.map(\.difference)).count == Rung.allCases.count)
    #expect(Rung.spelling.difference == "same but for spelling")
  }
}
