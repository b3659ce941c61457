/// The names that languages have in German, Spanish, Russian, Arabic and Chinese, where these are none of those in
/// ``LanguageRegistry``.
///
/// They are those of the Unicode CLDR, and recognise the headings of tables; they are never written out.
enum LanguageNames {
  /// Codes by name, in lower case.
  static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in table.split(separator: "\n") {
      for item in line.split(separator: "|") {
        let parts = item.split(separator: "=")
        if parts.count == 2 { codes[parts[1].lowercased()] = String(parts[0]) }
      }
    }
    return codes
  }()

  private static let table = """
    ab=Abchasisch|ae=Avestisch|am=Amharisch|an=Aragonesisch|ar=Arabisch|as=Assamesisch|av=Awarisch
    az=Aserbaidschanisch|ba=Baschkirisch|be=Belarussisch|bg=Bulgarisch|bn=Bengalisch|bo=Tibetisch|br=Bretonisch
    bs=Bosnisch|ca=Katalanisch|ce=Tschetschenisch|co=Korsisch|cs=Tschechisch|cu=Kirchenslawisch
    cv=Tschuwaschisch|cy=Walisisch|da=Dänisch|dv=Dhivehi|el=Griechisch|en=Englisch|es=Spanisch|et=Estnisch
    eu=Baskisch|fa=Persisch|fi=Finnisch|fj=Fidschi|fo=Färöisch|fr=Französisch|fy=Westfriesisch|ga=Irisch
    gd=Gälisch (Schottland)|gl=Galicisch|gn=Guaraní|ha=Haussa|he=Hebräisch|ho=Hiri-Motu|hr=Kroatisch
    ht=Haiti-Kreolisch|hu=Ungarisch|hy=Armenisch|id=Indonesisch|ik=Inupiak|is=Isländisch|it=Italienisch
    ja=Japanisch|jv=Javanisch|ka=Georgisch|kg=Kongolesisch|kj=Kwanyama|kk=Kasachisch|kl=Grönländisch
    ko=Koreanisch|ks=Kaschmiri|ku=Kurdisch|kw=Kornisch|ky=Kirgisisch|la=Latein|lb=Luxemburgisch|li=Limburgisch
    lo=Laotisch|lt=Litauisch|lv=Lettisch|mh=Marschallesisch|mk=Mazedonisch|mn=Mongolisch|ms=Malaiisch
    mt=Maltesisch|my=Birmanisch|na=Nauruisch|nb=Norwegisch (Bokmål)|nd=Nord-Ndebele|ne=Nepalesisch
    nl=Niederländisch|nn=Norwegisch (Nynorsk)|no=Norwegisch|nr=Süd-Ndebele|oc=Okzitanisch|or=Oriya|os=Ossetisch
    pl=Polnisch|ps=Paschtu|pt=Portugiesisch|rm=Rätoromanisch|ro=Rumänisch|ru=Russisch|sc=Sardisch|se=Nordsamisch
    sh=Serbo-Kroatisch|si=Singhalesisch|sk=Slowakisch|sl=Slowenisch|sm=Samoanisch|sq=Albanisch|sr=Serbisch
    ss=Swazi|st=Süd-Sotho|su=Sundanesisch|sv=Schwedisch|sw=Suaheli|tg=Tadschikisch|th=Thailändisch
    tk=Turkmenisch|to=Tongaisch|tr=Türkisch|tt=Tatarisch|ty=Tahitisch|ug=Uigurisch|uk=Ukrainisch|uz=Usbekisch
    vi=Vietnamesisch|wa=Wallonisch|yi=Jiddisch|zh=Chinesisch
    ab=abjasio|ae=avéstico|af=afrikáans|am=amárico|ar=árabe|as=asamés|ay=aimara|az=azerbaiyano|ba=baskir
    be=bielorruso|bg=búlgaro|bn=bengalí|bo=tibetano|br=bretón|bs=bosnio|ca=catalán|ce=checheno|co=corso|cs=checo
    cu=eslavo eclesiástico|cv=chuvasio|cy=galés|da=danés|de=alemán|ee=ewé|el=griego|en=inglés|et=estonio
    eu=euskera|fa=persa|fi=finés|fj=fiyiano|fo=feroés|fr=francés|fy=frisón occidental|ga=irlandés
    gd=gaélico escocés|gl=gallego|gu=guyaratí|gv=manés|he=hebreo|hr=croata|ht=criollo haitiano|hu=húngaro
    hy=armenio|id=indonesio|ii=yi de Sichuán|is=islandés|ja=japonés|jv=javanés|ka=georgiano|kk=kazajo
    kl=groenlandés|km=jemer|kn=canarés|ko=coreano|ks=cachemir|ku=kurdo|kw=córnico|ky=kirguís|la=latín
    lb=luxemburgués|li=limburgués|lt=lituano|lv=letón|mh=marshalés|mi=maorí|mk=macedonio|ml=malayálam|mr=maratí
    ms=malayo|mt=maltés|my=birmano|na=nauruano|nb=noruego bokmal|nd=ndebele septentrional|ne=nepalí
    nl=neerlandés|nn=noruego nynorsk|no=noruego|nr=ndebele meridional|oc=occitano|os=osético|pa=punyabí
    pl=polaco|ps=pastún|pt=portugués|rn=kirundi|ro=rumano|ru=ruso|sa=sánscrito|sc=sardo|sd=sindi
    se=sami septentrional|sh=serbocroata|si=cingalés|sk=eslovaco|sl=esloveno|sm=samoano|so=somalí|sq=albanés
    sr=serbio|ss=suazi|st=sotho meridional|su=sundanés|sv=sueco|sw=suajili|tg=tayiko|th=tailandés|ti=tigriña
    tk=turcomano|tl=tagalo|tn=setsuana|to=tongano|tr=turco|tt=tártaro|ty=tahitiano|ug=uigur|uk=ucraniano
    uz=uzbeko|vi=vietnamita|wa=valón|wo=wólof|yi=yidis|zh=chino|zu=zulú
    aa=афарский|ab=абхазский|ae=авестийский|af=африкаанс|ak=акан|am=амхарский|an=арагонский|ar=арабский
    as=ассамский|av=аварский|ay=аймара|az=азербайджанский|ba=башкирский|be=белорусский|bg=болгарский|bi=бислама
    bm=бамбара|bn=бенгальский|bo=тибетский|br=бретонский|bs=боснийский|ca=каталанский|ce=чеченский|ch=чаморро
    co=корсиканский|cr=кри|cs=чешский|cu=церковнославянский|cv=чувашский|cy=валлийский|da=датский|de=немецкий
    dv=мальдивский|dz=дзонг-кэ|ee=эве|el=греческий|en=английский|eo=эсперанто|es=испанский|et=эстонский
    eu=баскский|fa=персидский|ff=фулах|fi=финский|fj=фиджи|fo=фарерский|fr=французский|fy=западнофризский
    ga=ирландский|gd=гэльский|gl=галисийский|gn=гуарани|gu=гуджарати|gv=мэнский|ha=хауса|he=иврит|hi=хинди
    ho=хиримоту|hr=хорватский|ht=гаитянский|hu=венгерский|hy=армянский|hz=гереро|ia=интерлингва|id=индонезийский
    ie=интерлингве|ig=игбо|ii=носу|ik=инупиак|io=идо|is=исландский|it=итальянский|iu=инуктитут|ja=японский
    jv=яванский|ka=грузинский|kg=конго|ki=кикуйю|kj=кунама|kk=казахский|kl=гренландский|km=кхмерский|kn=каннада
    ko=корейский|kr=канури|ks=кашмири|ku=курдский|kv=коми|kw=корнский|ky=киргизский|la=латинский
    lb=люксембургский|lg=ганда|li=лимбургский|ln=лингала|lo=лаосский|lt=литовский|lu=луба-катанга|lv=латышский
    mg=малагасийский|mh=маршалльский|mi=маори|mk=македонский|ml=малаялам|mn=монгольский|mr=маратхи|ms=малайский
    mt=мальтийский|my=бирманский|na=науру|nb=норвежский букмол|nd=северный ндебеле|ne=непальский|ng=ндонга
    nl=нидерландский|nn=нюнорск|no=норвежский|nr=южный ндебеле|nv=навахо|ny=ньянджа|oc=окситанский|oj=оджибва
    om=оромо|or=ория|os=осетинский|pa=панджаби|pi=пали|pl=польский|ps=пушту|pt=португальский|qu=кечуа
    rm=романшский|rn=рунди|ro=румынский|rw=киньяруанда|sa=санскрит|sc=сардинский|sd=синдхи|se=северносаамский
    sg=санго|sh=сербскохорватский|si=сингальский|sk=словацкий|sl=словенский|sm=самоанский|sn=шона|so=сомали
    sq=албанский|sr=сербский|ss=свази|st=южный сото|su=сунданский|sv=шведский|sw=суахили|ta=тамильский|te=телугу
    tg=таджикский|th=тайский|ti=тигринья|tk=туркменский|tl=тагалог|tn=тсвана|to=тонганский|tr=турецкий|ts=тсонга
    tt=татарский|tw=тви|ty=таитянский|ug=уйгурский|uk=украинский|ur=урду|uz=узбекский|ve=венда|vi=вьетнамский
    vo=волапюк|wa=валлонский|wo=волоф|xh=коса|yi=идиш|yo=йоруба|za=чжуань|zh=китайский|zu=зулу
    aa=الأفارية|ab=الأبخازية|ae=الأفستية|af=الأفريقانية|ak=الأكانية|am=الأمهرية|an=الأراغونية|as=الأسامية
    av=الأوارية|ay=الأيمارا|az=الأذربيجانية|ba=الباشكيرية|be=البيلاروسية|bg=البلغارية|bi=البيسلامية|bm=البامبارا
    bn=البنغالية|bo=التبتية|br=البريتونية|bs=البوسنية|ca=الكتالانية|ce=الشيشانية|ch=التشامورو|co=الكورسيكية
    cr=الكرى|cs=التشيكية|cu=سلافية كنسية|cv=التشوفاشي|cy=الويلزية|da=الدانمركية|de=الألمانية|dv=المالديفية
    dz=دزونكا|ee=الإيوي|el=اليونانية|en=الإنجليزية|eo=الإسبرانتو|es=الإسبانية|et=الإستونية|eu=الباسكية
    fa=الفارسية|ff=الفولانية|fi=الفنلندية|fj=الفيجية|fo=الفاروية|fr=الفرنسية|fy=الفريزيان|ga=الأيرلندية
    gd=الغيلية الأسكتلندية|gl=الجاليكية|gn=الغوارانية|gu=الغوجاراتية|gv=المنكية|ha=الهوسا|he=العبرية|hi=الهندية
    ho=الهيري موتو|hr=الكرواتية|ht=الكريولية الهايتية|hu=الهنغارية|hy=الأرمنية|hz=الهيريرو|ia=اللّغة الوسيطة
    id=الإندونيسية|ie=الإنترلينج|ig=الإيجبو|ii=السيتشيون يي|ik=الإينبياك|io=الإيدو|is=الأيسلندية|it=الإيطالية
    iu=الإينكتيتت|ja=اليابانية|jv=الجاوية|ka=الجورجية|kg=الكونغو|ki=الكيكيو|kj=كوانياما|kk=الكازاخستانية
    kl=الكالاليست|km=الخميرية|kn=الكانادا|ko=الكورية|kr=الكانوري|ks=الكشميرية|ku=الكردية|kv=الكومي|kw=الكورنية
    ky=القيرغيزية|la=اللاتينية|lb=اللكسمبورغية|lg=الغاندا|li=الليمبورغية|ln=اللينجالا|lo=اللاوية|lt=الليتوانية
    lu=اللوبا كاتانغا|lv=اللاتفية|mg=الملغاشي|mh=المارشالية|mi=الماورية|mk=المقدونية|ml=المالايالامية
    mn=المنغولية|mr=الماراثية|ms=الماليزية|mt=المالطية|my=البورمية|na=النورو|nb=النرويجية بوكمال
    nd=النديبيل الشمالية|ne=النيبالية|ng=الندونجا|nl=الهولندية|nn=النرويجية نينورسك|no=النرويجية
    nr=النديبيل الجنوبي|nv=النافاجو|ny=النيانجا|oc=الأوكسيتانية|oj=الأوجيبوا|om=الأورومية|or=الأورية
    os=الأوسيتيك|pa=البنجابية|pi=البالية|pl=البولندية|ps=البشتو|pt=البرتغالية|qu=كيشوا|rm=الرومانشية|rn=الرندي
    ro=الرومانية|ru=الروسية|rw=الكينيارواندا|sa=السنسكريتية|sc=السردينية|sd=السندية|se=سامي الشمالية|sg=السانجو
    sh=صربية-كرواتية|si=السنهالية|sk=السلوفاكية|sl=السلوفانية|sm=الساموائية|sn=الشونا|so=الصومالية|sq=الألبانية
    sr=الصربية|ss=السواتي|st=السوتو الجنوبية|su=السوندانية|sv=السويدية|sw=السواحلية|ta=التاميلية|te=التيلوغوية
    tg=الطاجيكية|th=التايلاندية|ti=التغرينية|tk=التركمانية|tl=التاغالوغية|tn=التسوانية|to=التونغية|tr=التركية
    ts=السونجا|tt=التترية|tw=التوي|ty=التاهيتية|ug=الأويغورية|uk=الأوكرانية|ur=الأوردية|uz=الأوزبكية|ve=الفيندا
    vi=الفيتنامية|vo=لغة الفولابوك|wa=الولونية|wo=الولوفية|xh=الخوسا|yi=اليديشية|yo=اليوروبا|za=الزهيونج
    zh=الصينية|zu=الزولو
    aa=阿法尔语|ab=阿布哈西亚语|ae=阿维斯塔语|af=南非荷兰语|ak=阿肯语|am=阿姆哈拉语|an=阿拉贡语|ar=阿拉伯语|as=阿萨姆语|av=阿瓦尔语|ay=艾马拉语|az=阿塞拜疆语
    ba=巴什基尔语|be=白俄罗斯语|bg=保加利亚语|bi=比斯拉马语|bm=班巴拉语|bn=孟加拉语|bo=藏语|br=布列塔尼语|bs=波斯尼亚语|ca=加泰罗尼亚语|ce=车臣语|ch=查莫罗语|co=科西嘉语
    cr=克里语|cs=捷克语|cu=教会斯拉夫语|cv=楚瓦什语|cy=威尔士语|da=丹麦语|de=德语|dv=迪维希语|dz=宗卡语|ee=埃维语|el=希腊语|en=英语|eo=世界语|es=西班牙语
    et=爱沙尼亚语|eu=巴斯克语|fa=波斯语|ff=富拉语|fi=芬兰语|fj=斐济语|fo=法罗语|fr=法语|fy=西弗里西亚语|ga=爱尔兰语|gd=苏格兰盖尔语|gl=加利西亚语|gn=瓜拉尼语
    gu=古吉拉特语|gv=马恩语|ha=豪萨语|he=希伯来语|hi=印地语|ho=希里莫图语|hr=克罗地亚语|ht=海地克里奥尔语|hu=匈牙利语|hy=亚美尼亚语|hz=赫雷罗语|ia=国际语|id=印度尼西亚语
    ie=国际文字（E）|ig=伊博语|ii=凉山彝语|ik=伊努皮克语|io=伊多语|is=冰岛语|it=意大利语|iu=因纽特语|ja=日语|jv=爪哇语|ka=格鲁吉亚语|kg=刚果语|ki=吉库尤语
    kj=宽亚玛语|kk=哈萨克语|kl=格陵兰语|km=高棉语|kn=卡纳达语|ko=韩语|kr=卡努里语|ks=克什米尔语|ku=库尔德语|kv=科米语|kw=康沃尔语|ky=柯尔克孜语|la=拉丁语|lb=卢森堡语
    lg=卢干达语|li=林堡语|ln=林加拉语|lo=老挝语|lt=立陶宛语|lu=鲁巴加丹加语|lv=拉脱维亚语|mg=马拉加斯语|mh=马绍尔语|mi=毛利语|mk=马其顿语|ml=马拉雅拉姆语|mn=蒙古语
    mr=马拉地语|ms=马来语|mt=马耳他语|my=缅甸语|na=瑙鲁语|nb=书面挪威语|nd=北恩德贝勒语|ne=尼泊尔语|ng=恩东加语|nl=荷兰语|nn=挪威尼诺斯克语|no=挪威语|nr=南恩德贝勒语
    nv=纳瓦霍语|ny=齐切瓦语|oc=奥克语|oj=奥吉布瓦语|om=奥罗莫语|or=奥里亚语|os=奥塞梯语|pa=旁遮普语|pi=巴利语|pl=波兰语|ps=普什图语|pt=葡萄牙语|qu=克丘亚语
    rm=罗曼什语|rn=隆迪语|ro=罗马尼亚语|ru=俄语|rw=卢旺达语|sa=梵语|sc=萨丁语|sd=信德语|se=北方萨米语|sg=桑戈语|sh=塞尔维亚-克罗地亚语|si=僧伽罗语|sk=斯洛伐克语
    sl=斯洛文尼亚语|sm=萨摩亚语|sn=绍纳语|so=索马里语|sq=阿尔巴尼亚语|sr=塞尔维亚语|ss=斯瓦蒂语|st=南索托语|su=巽他语|sv=瑞典语|sw=斯瓦希里语|ta=泰米尔语|te=泰卢固语
    tg=塔吉克语|th=泰语|ti=提格利尼亚语|tk=土库曼语|tl=他加禄语|tn=茨瓦纳语|to=汤加语|tr=土耳其语|ts=聪加语|tt=鞑靼语|tw=契维语|ty=塔希提语|ug=维吾尔语|uk=乌克兰语
    ur=乌尔都语|uz=乌兹别克语|ve=文达语|vi=越南语|vo=沃拉普克语|wa=瓦隆语|wo=沃洛夫语|xh=科萨语|yi=意第绪语|yo=约鲁巴语|za=壮语|zu=祖鲁语
    """
}
