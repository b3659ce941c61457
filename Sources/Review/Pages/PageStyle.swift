/// The style of the pages, behind that of the report, whose look they share.
enum PageStyle {
  static let css = """
    body { padding-top: 0; }
    h1 { font-size: 1.5rem; margin: .35rem 0 1rem; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
    main:focus { outline: none; }
    .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.75rem; padding: .9rem 0;
      margin-bottom: 1.5rem; border-bottom: 1px solid var(--line); }
    .bar nav { margin: 0; } .brand { margin: 0; font-weight: 650; } .brand a { color: var(--ink); text-decoration: none; }
    .identity { margin: 0; margin-inline-start: auto; position: relative; }
    .identity[open] { flex-basis: 100%; }
    .identity form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: .9rem 1rem;
      margin-top: .5rem; background: var(--raised); border-radius: .5rem; }
    .identity form > div { flex: 0 1 18rem; }
    label { display: block; font-size: .875rem; color: var(--quiet); }
    input[type="text"], input[type="search"], textarea, select { font: inherit; color: var(--ink); width: 100%;
      background: var(--ground); border: 1px solid var(--quiet); border-radius: .35rem; padding: .4rem .55rem; }
    textarea { resize: vertical; line-height: 1.5; }
    button { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--quiet);
      border-radius: .4rem; padding: .45rem 1rem; cursor: pointer; }
    button:hover { border-color: var(--accent); }
    button.strong { background: var(--accent); border-color: var(--accent); color: var(--ground); font-weight: 600; }
    .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: .9rem; }
    .hint, .meaning, .who, .citation, .status { color: var(--quiet); font-size: .875rem; }
    .hint { margin: .2rem 0 0; }
    kbd { font: .8rem ui-monospace, monospace; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .3rem;
      padding: .05rem .4rem; color: var(--quiet); background: var(--raised); }
    blockquote { margin: .4rem 0; padding-inline-start: .75rem; border-inline-start: .2rem solid var(--line);
      white-space: pre-line; }
    .notice { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .7rem 1rem; margin-bottom: 1.25rem;
      border: 1px solid var(--line); border-inline-start: .3rem solid var(--accent); border-radius: .4rem;
      background: var(--raised); }
    .notice p { margin: 0; flex: 1 1 20rem; } .notice.refused { border-color: var(--critical); }
    #news { position: fixed; inset-inline: 1rem; bottom: 1rem; display: grid; gap: .4rem; max-width: 34rem;
      margin-inline: auto; z-index: 2; }
    #news p { margin: 0; padding: .7rem 1rem; background: var(--raised); border: 1px solid var(--accent);
      border-radius: .4rem; box-shadow: 0 .3rem 1rem rgb(0 0 0 / .18); display: flex; gap: .5rem 1rem; flex-wrap: wrap; }
    #news p span { flex: 1 1 14rem; }
    .progress { max-width: 46rem; } .progress label { font-size: 1rem; color: var(--ink); }
    progress { width: 100%; height: .7rem; margin: .3rem 0 .4rem; accent-color: var(--accent); }
    .states { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0; margin: 0; font-size: .925rem; }
    .filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .6rem .9rem; align-items: end;
      margin: 1.25rem 0 0; padding: .9rem 1rem 1rem; background: var(--raised); border-radius: .5rem; }
    .filters .row { margin: 0; }
    ol.queue { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; }
    ol.queue .case { margin: 0; padding: .65rem 1rem .7rem; }
    ol.queue .case:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
    ol.queue .title { font-weight: 600; color: var(--ink); text-decoration: none; }
    ol.queue .title:hover { text-decoration: underline; }
    ol.queue .tags { margin-top: .15rem; } .consents { margin: .2rem 0 0; color: var(--quiet); font-size: .925rem; }
    .tags .owed { color: var(--ink); } .state { white-space: nowrap; }
    .paging { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1.25rem 0 0; font-size: .925rem; }
    .whole.case { border: 0; border-radius: 0; padding: 0; margin: 0; }
    .whole > .paging { margin: 0 0 1rem; }
    .whole .tags { margin-bottom: .1rem; }
    .entries { padding-inline-start: 1.5rem; margin: 0; display: grid; gap: .35rem; }
    .entries li::marker { font-variant-numeric: tabular-nums; color: var(--quiet); }
    .entries li > * { margin-inline-end: 1rem; }
    .entries details { margin: 0; } .entries dl { margin: .2rem 0 .6rem; display: grid; gap: .1rem 1rem;
      grid-template-columns: minmax(7rem, max-content) 1fr; font-size: .925rem; }
    .entries dt { color: var(--quiet); } .entries dd { margin: 0; }
    .positions { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
    .positions li { border: 1px dashed var(--quiet); border-radius: .4rem; padding: .6rem .9rem .7rem; }
    .positions li.said { border-style: solid; border-color: var(--line); background: var(--raised); }
    .positions p { margin: .15rem 0 0; } .remark { font-style: italic; }
    .lapsed > p:nth-child(2), .undone { text-decoration: line-through; }
    .resolution { margin: 0 0 .75rem; }
    .columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5rem; }
    fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 1rem; padding: .5rem 1rem .9rem; min-width: 0; }
    legend { font-weight: 600; padding: 0 .35rem; margin-inline-start: -.35rem; }
    .choice { display: grid; grid-template-columns: auto 1fr auto; gap: 0 .6rem; align-items: baseline; padding: .22rem 0; }
    .choice label { font-size: 1rem; color: var(--ink); } .choice .meaning { grid-column: 2; }
    .choice kbd { grid-column: 3; grid-row: 1; }
    .choice input { accent-color: var(--accent); margin: 0; width: 1rem; height: 1rem; align-self: center; }
    .part { margin-bottom: 1rem; } .part label + select, .part label + textarea, .part label + input { margin-bottom: .5rem; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: 0 1rem; }
    #preview:not(:empty) { margin-top: 1rem; padding: .2rem 1rem .6rem; background: var(--raised); border-radius: .5rem; }
    #preview h3 { margin: .5rem 0 .2rem; } #preview ul { margin: .2rem 0; padding-inline-start: 1.2rem; }
    .history ol { list-style: none; padding: 0; margin: 0; display: grid; gap: .8rem; } .history p { margin: 0; }
    .levels { display: flex; flex-wrap: wrap; gap: .2rem .6rem; list-style: none; padding: 0; margin: 0; }
    .levels li + li::before { content: "→"; color: var(--quiet); margin-inline-end: .6rem; }
    .levels [aria-current] { font-weight: 650; text-decoration: underline; text-underline-offset: .2em; }
    details form { margin: .5rem 0; } details form button { margin-top: .6rem; }
    section form button { margin-top: .6rem; } main > form + ol.queue { margin-top: 1rem; }
    #help-title:focus, #notice:focus, #preview:focus { outline-offset: 4px; } #help-title:focus { outline: none; } .row button { margin-top: 0; }
    dialog { color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: .6rem;
      max-width: 44rem; width: calc(100% - 2rem); max-height: calc(100% - 3rem); padding: 1rem 1.5rem 1.5rem; }
    dialog::backdrop { background: rgb(0 0 0 / .5); } dialog h2 { margin-top: .25rem; } #confirm { max-width: 26rem; }
    .keys { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0; } .keys dd { margin: 0; }
    @supports selector(:has(*)) {
      #decide [data-for] { display: none; }
      #decide:has([value="adoptAsIs"]:checked) [data-for~="adoptAsIs"],
      #decide:has([value="adoptWithNote"]:checked) [data-for~="adoptWithNote"],
      #decide:has([value="narrowerConcept"]:checked) [data-for~="narrowerConcept"],
      #decide:has([value="distinctConcepts"]:checked) [data-for~="distinctConcepts"],
      #decide:has([value="draftTogether"]:checked) [data-for~="draftTogether"],
      #decide:has([value="deprecate"]:checked) [data-for~="deprecate"],
      #decide:has([value="notTheSame"]:checked) [data-for~="notTheSame"] { display: revert; }
    }
    @media (max-width: 56rem) { .columns { grid-template-columns: 1fr; } }
    @media (max-width: 40rem) {
      body { padding-top: 0; }
      h1 { font-size: 1.25rem; }
      .bar { gap: .25rem 1rem; } .identity { margin-inline-start: 0; flex-basis: 100%; }
      .identity form > div, .identity form button { flex: 1 1 100%; }
      .filters { grid-template-columns: 1fr 1fr; padding: .75rem; } .filters > div:nth-last-of-type(-n+2) { grid-column: 1 / -1; }
      .entries li > * { display: block; margin-inline-end: 0; } .entries dl { grid-template-columns: 1fr; }
      .keys { grid-template-columns: 5.5rem 1fr; }
      input, select, textarea, button { min-height: 2.6rem; } .choice input { min-height: 0; } .choice { padding: .4rem 0; }
    }
    @media (prefers-contrast: more) { :root { --quiet: var(--ink); --line: var(--quiet); } }
    @media (forced-colors: active) { mark, ins { text-decoration: underline; } }

    """
}
