/// The words of headings, in the languages of the tables that organisations publish.
enum HeadingWords {
  /// What a heading means, by its words in lower case, and the language that the words imply for the column.
  static let table: [String: (content: ColumnRole.Content, language: String?)] = {
    var table: [String: (content: ColumnRole.Content, language: String?)] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let subject = parts[0].split(separator: " ")
      guard let content = ColumnRole.Content(rawValue: String(subject[0])) else { continue }
      for word in parts[1].split(separator: ",") {
        table[word.trimmingPrefix(" ").description] = (content, subject.count > 1 ? String(subject[1]) : nil)
      }
    }
    return table
  }()

  /// Content, language if the words imply one: the words.
  private static let lines = """
    identifier: id, identifier, identifiant, identificador, identifikator, code, uri, iri, term id, concept id
    identifier: conceptid, entry id, record id, termid, no, nr, entry no, entry number, key
    number: clause, clause number, number, num, numéro, section number
    publication: publication, recommendation, recommandation, recomendación, standard, document, file
    publication: source document, document number, рекомендация, 建议书, التوصية
    section: section, chapter, group, heading
    language: lang, language, langue, idioma, sprache, language code, язык, 语言, اللغة
    designation: term, terms, label, designation, preferred term, preferred label, preflabel, pref label
    designation: preferred, name, headword, entry term, main term, english term
    designation fr: terme, désignation, terme privilégié, terme préféré
    designation es: término, termino, término preferente
    designation ru: термин, термины
    designation zh: 术语, 術語
    designation ar: المصطلح, مصطلح
    designation de: benennung, begriff
    synonym: synonym, synonyms, term synonyms, term synonym, altlabel, alt label, alternative, alternative term
    synonym: alternative label, admitted, admitted term, admitted terms, other terms, variants, alias, aliases
    synonym fr: synonyme, synonymes
    synonym es: sinónimo, sinónimos
    synonym ru: синоним, синонимы
    deprecated: deprecated, deprecated term, deprecated terms, deprecated label, hidden label
    abbreviation: abbreviation, abbreviations, abbr, abbrev, acronym, acronyms, term abbreviation, short form
    abbreviation fr: abréviation, sigle, acronyme
    abbreviation es: abreviatura, sigla, siglas, acrónimo
    abbreviation ru: сокращение, аббревиатура
    abbreviation zh: 缩略语, 缩写
    abbreviation ar: اختصار, الاختصار
    symbol: symbol, symbols, symbole, símbolo
    definition: definition, definitions, def, description, meaning
    definition fr: définition
    definition es: definición
    definition ru: определение
    definition zh: 定义, 定義
    definition ar: التعريف, تعريف
    note: note, notes, note to entry, notes to entry, remark, remarks, comment, comments
    note fr: remarque, remarques
    note ru: примечание, примечания
    example: example, examples
    example fr: exemple, exemples
    example es: ejemplo, ejemplos
    source: source, sources, reference, references, ref, source ref, source reference, citation
    source: authoritative source, référence, fuente, referencia, источник, 来源, المصدر
    kind: kind, label type, term kind, label kind
    status: status, statut, estado, entry status, concept status, статус
    designation-status: term status, normative status, administrative status, designation status
    designation-status: term classification, term clasification
    type: type, term type, designation type
    part-of-speech: pos, part of speech, grammar, word class
    gender: gender, genre, género
    grammatical-number: grammatical number
    domain: domain, qualifier, context domain
    subject-field: subject, subject field, subject area, field, domaine, topic, category, theme, study group
    broader: broader, broader term, bt, parent
    narrower: narrower, narrower term, nt
    related: related, related term, related terms, rt, see also
    see: see
    supersedes: supersedes
    superseded-by: superseded by
    designation-note: term note
    designation-context: term context
    designation-source: term source
    definition-source: definition source
    language-source: language source
    geographical-usage: country code, geographical usage, region
    """
}
