/// The languages of ISO 639-1 with their ISO 639-2 codes and their names.
///
/// The names (English, French, the language's own) are those of the Unicode CLDR; they recognise the headings of
/// tables, they are never written out.
enum LanguageRegistry {
  /// The two-letter code of a three-letter one, terminological or bibliographic (`nld`, `dut`).
  static func code(alpha3: String) -> String? { byAlpha3[alpha3] }

  /// The three-letter code (terminology) of a two-letter one.
  static func alpha3(of code: String) -> String? { alpha3Codes[code] }

  /// The code of the language with this name, whatever the case: in English, French, German, Spanish, Russian, Arabic,
  /// Chinese, or in the language itself.
  static func code(named name: String) -> String? {
    let name = name.lowercased()
    return byName[name] ?? LanguageNames.codes[name]
  }

  /// The code of the language that ISO marks its documents with by a letter: `ISO_E`, `ISO_F`, `ISO_R`.
  static func code(ofDocument mark: String) -> String? {
    mark.utf8.count == 5 ? ["iso_e": "en", "iso_f": "fr", "iso_r": "ru"][mark.lowercased()] : nil
  }

  /// The code that is in use today for one that ISO 639 has given up (`iw`, now `he`), else the code itself.
  static func current(_ code: String) -> String { replaced[code] ?? code }

  private static let replaced = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "mol": "ro", "scc": "sr", "scr": "hr",
  ]

  /// Whether ISO 639-1 has this two-letter code.
  static func isKnown(alpha2: String) -> Bool { alpha2Codes.contains(alpha2) }

  private static let rows: [[String]] = table.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  private static let alpha2Codes = Set(rows.map { $0[0] })

  private static let byAlpha3: [String: String] = rows.reduce(into: [:]) { map, row in
    for code in row[1...2] where !code.isEmpty { map[code] = row[0] }
  }

  private static let alpha3Codes = Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }

  private static let byName: [String: String] = rows.reduce(into: aliases) { map, row in
    for name in row[3...5] where !name.isEmpty {
      let key = name.lowercased()
      if map[key] == nil { map[key] = row[0] }
    }
  }

  /// Names in use beside those of CLDR.
  private static let aliases = [
    "castilian": "es", "castellano": "es", "mandarin": "zh", "simplified chinese": "zh-Hans",
    "traditional chinese": "zh-Hant", "farsi": "fa", "norsk": "no", "中文(简体)": "zh-Hans", "汉语": "zh", "漢語": "zh",
    "華語": "zh", "简体中文": "zh-Hans",
    "繁體中文": "zh-Hant", "英語": "en", "法語": "fr", "德語": "de", "俄語": "ru", "西班牙語": "es", "阿拉伯語": "ar", "عربي": "ar",
    "انجليزي": "en", "فرنسي": "fr",
  ]

  /// Alpha-2, alpha-3 (terminology), alpha-3 (bibliographic), English, French, own name.
  private static let table = """
    aa|aar||Afar|afar|Qafar
    ab|abk||Abkhazian|abkhaze|Аԥсшәа
    ae|ave||Avestan|avestique|
    af|afr||Afrikaans|afrikaans|Afrikaans
    ak|aka||Akan|akan|Akan
    am|amh||Amharic|amharique|አማርኛ
    an|arg||Aragonese|aragonais|aragonés
    ar|ara||Arabic|arabe|العربية
    as|asm||Assamese|assamais|অসমীয়া
    av|ava||Avaric|avar|
    ay|aym||Aymara|aymara|
    az|aze||Azerbaijani|azerbaïdjanais|azərbaycan
    ba|bak||Bashkir|bachkir|башҡорт теле
    be|bel||Belarusian|biélorusse|беларуская
    bg|bul||Bulgarian|bulgare|български
    bi|bis||Bislama|bichelamar|
    bm|bam||Bambara|bambara|bamanakan
    bn|ben||Bangla|bengali|বাংলা
    bo|bod|tib|Tibetan|tibétain|བོད་སྐད་
    br|bre||Breton|breton|brezhoneg
    bs|bos||Bosnian|bosniaque|bosanski
    ca|cat||Catalan|catalan|català
    ce|che||Chechen|tchétchène|нохчийн
    ch|cha||Chamorro|chamorro|
    co|cos||Corsican|corse|corsu
    cr|cre||Cree|cree|
    cs|ces|cze|Czech|tchèque|čeština
    cu|chu||Church Slavic|slavon d’église|церковнослове́нскїй
    cv|chv||Chuvash|tchouvache|чӑваш
    cy|cym|wel|Welsh|gallois|Cymraeg
    da|dan||Danish|danois|dansk
    de|deu|ger|German|allemand|Deutsch
    dv|div||Divehi|maldivien|ދިވެހިބަސް
    dz|dzo||Dzongkha|dzongkha|རྫོང་ཁ
    ee|ewe||Ewe|éwé|eʋegbe
    el|ell|gre|Greek|grec|Ελληνικά
    en|eng||English|anglais|English
    eo|epo||Esperanto|espéranto|Esperanto
    es|spa||Spanish|espagnol|español
    et|est||Estonian|estonien|eesti
    eu|eus|baq|Basque|basque|euskara
    fa|fas|per|Persian|persan|فارسی
    ff|ful||Fula|peul|Pulaar
    fi|fin||Finnish|finnois|suomi
    fj|fij||Fijian|fidjien|
    fo|fao||Faroese|féroïen|føroyskt
    fr|fra|fre|French|français|français
    fy|fry||Western Frisian|frison occidental|Frysk
    ga|gle||Irish|irlandais|Gaeilge
    gd|gla||Scottish Gaelic|gaélique écossais|Gàidhlig
    gl|glg||Galician|galicien|galego
    gn|grn||Guarani|guarani|avañe’ẽ
    gu|guj||Gujarati|goudjarati|ગુજરાતી
    gv|glv||Manx|mannois|Gaelg
    ha|hau||Hausa|haoussa|Hausa
    he|heb||Hebrew|hébreu|עברית
    hi|hin||Hindi|hindi|हिन्दी
    ho|hmo||Hiri Motu|hiri motu|
    hr|hrv||Croatian|croate|hrvatski
    ht|hat||Haitian Creole|créole haïtien|Kreyòl Ayisyen
    hu|hun||Hungarian|hongrois|magyar
    hy|hye|arm|Armenian|arménien|հայերեն
    hz|her||Herero|héréro|
    ia|ina||Interlingua|interlingua|interlingua
    id|ind||Indonesian|indonésien|Indonesia
    ie|ile||Interlingue|interlingue|Interlingue
    ig|ibo||Igbo|igbo|Igbo
    ii|iii||Sichuan Yi|yi du Sichuan|ꆈꌠꉙ
    ik|ipk||Inupiaq|inupiaq|
    io|ido||Ido|ido|Ido
    is|isl|ice|Icelandic|islandais|íslenska
    it|ita||Italian|italien|italiano
    iu|iku||Inuktitut|inuktitut|ᐃᓄᒃᑎᑐᑦ
    ja|jpn||Japanese|japonais|日本語
    jv|jav||Javanese|javanais|Jawa
    ka|kat|geo|Georgian|géorgien|ქართული
    kg|kon||Kongo|kikongo|
    ki|kik||Kikuyu|kikuyu|Gikuyu
    kj|kua||Kuanyama|kuanyama|
    kk|kaz||Kazakh|kazakh|қазақ тілі
    kl|kal||Kalaallisut|groenlandais|kalaallisut
    km|khm||Khmer|khmer|ខ្មែរ
    kn|kan||Kannada|kannada|ಕನ್ನಡ
    ko|kor||Korean|coréen|한국어
    kr|kau||Kanuri|kanouri|
    ks|kas||Kashmiri|cachemiri|کٲشُر
    ku|kur||Kurdish|kurde|kurdî (kurmancî)
    kv|kom||Komi|komi|
    kw|cor||Cornish|cornique|kernewek
    ky|kir||Kyrgyz|kirghize|кыргызча
    la|lat||Latin|latin|Latina
    lb|ltz||Luxembourgish|luxembourgeois|Lëtzebuergesch
    lg|lug||Ganda|ganda|Luganda
    li|lim||Limburgish|limbourgeois|
    ln|lin||Lingala|lingala|lingála
    lo|lao||Lao|lao|ລາວ
    lt|lit||Lithuanian|lituanien|lietuvių
    lu|lub||Luba-Katanga|luba-katanga (kiluba)|Tshiluba
    lv|lav||Latvian|letton|latviešu
    mg|mlg||Malagasy|malgache|Malagasy
    mh|mah||Marshallese|marshallais|
    mi|mri|mao|Māori|maori|Māori
    mk|mkd|mac|Macedonian|macédonien|македонски
    ml|mal||Malayalam|malayalam|മലയാളം
    mn|mon||Mongolian|mongol|монгол
    mr|mar||Marathi|marathi|मराठी
    ms|msa|may|Malay|malais|Melayu
    mt|mlt||Maltese|maltais|Malti
    my|mya|bur|Burmese|birman|မြန်မာ
    na|nau||Nauru|nauruan|
    nb|nob||Norwegian Bokmål|norvégien bokmål|norsk bokmål
    nd|nde||North Ndebele|ndébélé du Nord|isiNdebele
    ne|nep||Nepali|népalais|नेपाली
    ng|ndo||Ndonga|ndonga|
    nl|nld|dut|Dutch|néerlandais|Nederlands
    nn|nno||Norwegian Nynorsk|norvégien nynorsk|norsk nynorsk
    no|nor||Norwegian|norvégien|norsk
    nr|nbl||South Ndebele|ndébélé du Sud|isiNdebele
    nv|nav||Navajo|navajo|Diné Bizaad
    ny|nya||Nyanja|chewa|Nyanja
    oc|oci||Occitan|occitan|occitan
    oj|oji||Ojibwa|ojibwa|
    om|orm||Oromo|oromo|Oromoo
    or|ori||Odia|odia|ଓଡ଼ିଆ
    os|oss||Ossetic|ossète|ирон
    pa|pan||Punjabi|pendjabi|ਪੰਜਾਬੀ
    pi|pli||Pali|pali|
    pl|pol||Polish|polonais|polski
    ps|pus||Pashto|pachto|پښتو
    pt|por||Portuguese|portugais|português
    qu|que||Quechua|quechua|Runasimi
    rm|roh||Romansh|romanche|rumantsch
    rn|run||Rundi|roundi|Ikirundi
    ro|ron|rum|Romanian|roumain|română
    ru|rus||Russian|russe|русский
    rw|kin||Kinyarwanda|kinyarwanda|Ikinyarwanda
    sa|san||Sanskrit|sanskrit|संस्कृत भाषा
    sc|srd||Sardinian|sarde|sardu
    sd|snd||Sindhi|sindhi|سنڌي
    se|sme||Northern Sami|same du Nord|davvisámegiella
    sg|sag||Sango|sango|Sängö
    sh|hbs||Serbo-Croatian|serbo-croate|
    si|sin||Sinhala|cingalais|සිංහල
    sk|slk|slo|Slovak|slovaque|slovenčina
    sl|slv||Slovenian|slovène|slovenščina
    sm|smo||Samoan|samoan|
    sn|sna||Shona|shona|chiShona
    so|som||Somali|somali|Soomaali
    sq|sqi|alb|Albanian|albanais|shqip
    sr|srp||Serbian|serbe|српски
    ss|ssw||Swati|swati|siSwati
    st|sot||Southern Sotho|sotho du Sud|Sesotho
    su|sun||Sundanese|soundanais|Basa Sunda
    sv|swe||Swedish|suédois|svenska
    sw|swa||Swahili|swahili|Kiswahili
    ta|tam||Tamil|tamoul|தமிழ்
    te|tel||Telugu|télougou|తెలుగు
    tg|tgk||Tajik|tadjik|тоҷикӣ
    th|tha||Thai|thaï|ไทย
    ti|tir||Tigrinya|tigrigna|ትግርኛ
    tk|tuk||Turkmen|turkmène|türkmen dili
    tl|tgl||Tagalog|tagalog|
    tn|tsn||Tswana|tswana|Setswana
    to|ton||Tongan|tongien|lea fakatonga
    tr|tur||Turkish|turc|Türkçe
    ts|tso||Tsonga|tsonga|Xitsonga
    tt|tat||Tatar|tatar|татар
    tw|twi||Twi|twi|
    ty|tah||Tahitian|tahitien|
    ug|uig||Uyghur|ouïghour|ئۇيغۇرچە
    uk|ukr||Ukrainian|ukrainien|українська
    ur|urd||Urdu|ourdou|اردو
    uz|uzb||Uzbek|ouzbek|o‘zbek
    ve|ven||Venda|venda|Tshivenḓa
    vi|vie||Vietnamese|vietnamien|Tiếng Việt
    vo|vol||Volapük|volapük|Volapük
    wa|wln||Walloon|wallon|walon
    wo|wol||Wolof|wolof|Wolof
    xh|xho||Xhosa|xhosa|IsiXhosa
    yi|yid||Yiddish|yiddish|ייִדיש
    yo|yor||Yoruba|yoruba|Èdè Yorùbá
    za|zha||Zhuang|zhuang|Vahcuengh
    zh|zho|chi|Chinese|chinois|中文
    zu|zul||Zulu|zoulou|isiZulu
    """
}
