/// Files that say everything in every way that ISO 30042 and its breakers have, in our own words.
enum TBXFixtures {
  /// Version 2, TBX-Default: nested and plain sections, groups of every kind, and what breaks the rules.
  static let version2 = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX" xml:lang="en-us">
     <martifHeader id="h1"><fileDesc><titleStmt xml:lang="en"><title>Lamps</title>
       <note>of a <hi type="bold">town</hi></note></titleStmt><publicationStmt><p>Town</p></publicationStmt>
       <sourceDesc><p>ISO lamps, <foreign xml:lang="fr">rues</foreign> and  more</p></sourceDesc></fileDesc>
     <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc><revisionDesc><change><p>made</p>
       </change></revisionDesc></martifHeader>
     <text id="t"><front><p>before</p></front><body id="b">
      <termEntry id="3.1 a"><descrip type="subjectField">lighting</descrip>
       <descrip type="subjectField" xml:lang="de">Licht</descrip>
       <descripGrp id="g1"><descrip type="definition" xml:lang="fr" datatype="plain">ce qui éclaire</descrip>
       <admin type="source">ISO 1, 2.3</admin><adminGrp><admin type="source">B</admin><note>why</note></adminGrp>
       <note>Note 1 to entry: old</note><transacGrp><transac type="transactionType">origination</transac>
       <date>2020-01-01</date><transacNote type="responsibility" target="p1">A. B.</transacNote></transacGrp>
       </descripGrp>
       <admin type="elementWorkingStatus">workingElement</admin>
       <admin type="source">  ISO  9,  modified &#x2013; x </admin>
       <adminGrp><admin type="sourceIdentifier" target="s1">S1</admin></adminGrp>
       <xref type="xSource" xtarget="http://a.example/?a=1&amp;b=2">src</xref>
       <xref type="xGraphic" target="lamp.png">picture</xref>
       <ref type="crossReference" target="e2">lantern</ref><ref type="see" target="e2" xml:lang="EN">L</ref>
       <descrip type="broaderConceptGeneric" target="e2">device</descrip>
       <descrip type="relatedConcept">torch</descrip>
       <note id="n1" xml:lang="en">NOTE 1 It&#13;is&#10;old.</note><note>x</note><note>x</note>
       <noteGrp><note>in group</note></noteGrp>
       <descrip type="madeUp" odd="1">what<hi type="italics">ever</hi></descrip>
       <unheard kind="k"><deep>a</deep> tail</unheard>
       <langSet xml:lang="EN-us" id="ls1"><descripGrp><descrip type="definition">lone</descrip></descripGrp>
       <descrip type="definition">light [SOURCE: ISO 5, 3.1]</descrip>
        <descripGrp><descrip type="definition">in <hi type="entailedTerm" target="e2">lantern</hi> [<hi type="entailedTerm" target="e2">ISO 7</hi>]</descrip><note>EXAMPLE A torch.</note><note>plain</note></descripGrp>
        <note>Example: torch</note><descrip type="example">EXAMPLE 2 a lamp</descrip>
       <descrip type="explanation">e</descrip><descrip type="subjectField">odd place</descrip>
       <admin type="source">L</admin>stray
        <ntig id="nt1"><termGrp id="tg1"><term id="t1"> two  spaces and H<hi type="subscript">2</hi>O </term>
       <termNote type="partOfSpeech">Noun</termNote><termNoteGrp><termNote type="termType">fullForm</termNote>
       <admin type="source">S</admin></termNoteGrp>
       <termNote type="normativeAuthorization">standardizedTerm</termNote>
       <termNote type="geographicalUsage">GB</termNote><termNote type="geographicalUsage">US</termNote>
       <termNote type="usageNote">rare</termNote><termNote type="grammaticalNumber">otherNumber</termNote>
       <termCompList type="hyphenation"><termComp>two</termComp><termCompGrp><termComp>spa</termComp><termNote type="partOfSpeech">noun</termNote></termCompGrp></termCompList></termGrp><descripGrp><descrip type="context">It &lt;shines&gt; &amp; glows.</descrip><admin type="source">C</admin></descripGrp><descrip type="definition">at the term</descrip><note>tn</note><admin type="customerSubset">K</admin><termNote type="register">slang</termNote></ntig>
        <tig><term>a&#160;b&#x200B;c&#x200F;</term>
       <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
       <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
       <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
       <termNote type="partOfSpeech" id="ps">noun</termNote></tig>
        <tig><term></term></tig><tig><termNote type="partOfSpeech">verb</termNote></tig><tig><term>one</term>
       <term id="second">t<hi>w</hi>o</term></tig>
       </langSet><langSet><tig><term>x</term></tig></langSet><langSet xml:lang="english"><tig><term>y</term>
       </tig></langSet>
      </termEntry>
      <termEntry><langSet xml:lang="en"><tig><term>noid</term></tig></langSet></termEntry>
      <termEntry id="e2"><langSet xml:lang="en"><tig><term><![CDATA[a<b]]></term></tig></langSet></termEntry>
      <termEntry id="e2"><langSet xml:lang="en"><tig><term>again</term></tig></langSet></termEntry>
      <oddEntry><a/></oddEntry><termEntry id="empty"/>
     </body><back><refObjectList type="respPerson"><refObject id="p1"><item type="fn">A. B.</item></refObject></refObjectList></back></text>
    </martif>
    """#

  /// Version 3 in DCT style: modules, foreign namespaces, wrong modules, groups, back matter.
  static let version3 = #"""
    <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
       xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic"
       xmlns:l="http://www.tbxinfo.net/ns/linguist" xmlns:o="http://o.example/"
       xmlns:xlink="http://www.w3.org/1999/xlink"><tbxHeader><fileDesc><sourceDesc><p>ISO lamps</p></sourceDesc>
       </fileDesc></tbxHeader><text><body>
    <conceptEntry id="c1" o:flag="1"><m:subjectField>lighting</m:subjectField>
       <b:definition xml:lang="fr">lumière</b:definition>
       <o:extra xlink:href="http://x.example">more <hi type="bold">bold</hi></o:extra>
       <b:subjectField>wrong module</b:subjectField><definition>core one</definition>
       <descrip type="definition">dca one</descrip><b:crossReference target="c2">two</b:crossReference>
       <b:externalCrossReference target="https://e.example">e</b:externalCrossReference>
       <transacGrp><b:transactionType>origination</b:transactionType><date>2020-01-01</date>
       <b:responsibility target="p">R</b:responsibility></transacGrp>
    <langSec xml:lang="en"><descripGrp><b:definition>light
       of    a lamp</b:definition><b:source>ISO 1</b:source><note>in group</note></descripGrp>
       <termSec id="ts"><term id="t">lamp</term><m:partOfSpeech metaType="termNote">noun</m:partOfSpeech>
       <l:grammaticalNumber>plural</l:grammaticalNumber><l:register>slangRegister</l:register>
       <termNoteGrp><b:termType>fullForm</b:termType><note>n</note></termNoteGrp>
       <b:context>a <foreign xml:lang="fr">b</foreign></b:context></termSec></langSec></conceptEntry>
    <conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>two</term></termSec></langSec></conceptEntry>
    </body><back><refObjectSec type="respPerson"><refObject id="p"><item type="fn">R</item></refObject></refObjectSec></back></text></tbx>
    """#

  /// The first TBX-Min, with notes that have a key or none.
  static let min = #"""
    <TBX dialect="TBX-Min"><header><id>lamps</id><languages source="de" target="en"/><creator>ISO</creator></header><body><termEntry id="1"><subjectField>a</subjectField><langSet xml:lang="en"><tig><term>l</term><noteGrp><note><noteKey>k</noteKey><noteValue>v</noteValue></note><note><noteValue>only</noteValue></note></noteGrp><termStatus>obsolete</termStatus><termStatus>unheard</termStatus><partOfSpeech>properNoun</partOfSpeech><customer>C</customer></tig><tig><term>m</term><noteGrp><note><noteKey></noteKey><noteValue>v <b>x</b></noteValue></note></noteGrp></tig></langSet></termEntry></body></TBX>
    """#

  static let all = [version2, version3, min]
}
