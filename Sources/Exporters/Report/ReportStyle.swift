/// The style of the report: light and dark, wide and narrow, screen and paper.
package enum ReportStyle {
  package static let css = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --raised: #f6f7f9; --line: #d9dde3; --ink: #1a1f28; --quiet: #5a6473;
      --accent: #1c5d99; --critical: #8e1b2e; --major: #b4460f; --minor: #7a6200; --note: #4b6478;
      --added: #dff3e4; --added-ink: #0f5b2a; --removed: #fbe3e1; --removed-ink: #8b1d18;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171c; --raised: #1d2128; --line: #343b46; --ink: #e6e9ee; --quiet: #a2acba;
        --accent: #7cb8ee; --critical: #ff8a9a; --major: #f5a070; --minor: #e0c65a; --note: #9fb8cb;
        --added: #15381f; --added-ink: #9fe0b2; --removed: #43201f; --removed-ink: #f4aaa4;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 6rem; }
    body {
      margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 72rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere;
    }
    [lang="ar"], [lang="fa"], [lang="he"], [lang="ur"] { font-size: 1.1em; line-height: 1.7; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem 1rem; }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; letter-spacing: -.01em; }
    h2 { font-size: 1.4rem; margin: 3.5rem 0 .75rem; }
    h3 { font-size: 1.05rem; line-height: 1.45; margin: .35rem 0 .75rem; font-weight: 600; }
    h3.group { font-size: 1.15rem; margin: 2rem 0 .75rem; }
    h3.group small { color: var(--quiet); font-weight: 400; font-size: .875rem; margin-inline-start: .35rem; }
    .eyebrow { color: var(--accent); font-weight: 600; margin: 0 0 .25rem; }
    .lead { color: var(--quiet); margin-top: 0; max-width: 46rem; }
    ul.sources { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: 0; padding: 0; }
    ul.sources span { color: var(--quiet); }
    nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1.1rem; font-size: .925rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 2rem 0 1.5rem; padding: 1.25rem 0;
      border-block: 1px solid var(--line); }
    .figures div { display: flex; flex-direction: column; }
    .figures dd { margin: 0; font-size: 1.9rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }
    .figures dt { color: var(--quiet); font-size: .875rem; }
    .severity-critical dd { color: var(--critical); } .severity-major dd { color: var(--major); }
    .severity-minor dd { color: var(--minor); } .severity-note dd { color: var(--note); }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .925rem; }
    th, td { text-align: start; vertical-align: top; padding: .4rem 1.25rem .4rem 0; border-bottom: 1px solid var(--line); }
    thead th { color: var(--quiet); font-weight: 500; white-space: nowrap; }
    tbody th { font-weight: 500; }
    .kinds td, .kinds thead th + th { text-align: end; font-variant-numeric: tabular-nums; min-width: 4.5rem; }
    .agreeing { width: 100%; }
    .agreeing th { min-width: 9rem; } .agreeing td:nth-child(2) { min-width: 11rem; color: var(--quiet); }
    #filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .9rem;
      padding: .8rem 0; background: var(--ground); border-bottom: 1px solid var(--line); }
    #filters[hidden], article[hidden], section[hidden] { display: none; }
    #filters label { display: grid; gap: .15rem; font-size: .8rem; color: var(--quiet); }
    #filters select, #filters input { font: inherit; font-size: .925rem; color: var(--ink); background: var(--raised);
      border: 1px solid var(--line); border-radius: .35rem; padding: .35rem .5rem; max-width: 15rem; }
    #count { margin-inline-start: auto; color: var(--quiet); font-size: .9rem; padding-bottom: .4rem; }
    .case { border: 1px solid var(--line); border-inline-start: .3rem solid var(--tone); border-radius: .5rem;
      padding: 1rem 1.25rem 1.1rem; margin: 0 0 1rem; --tone: var(--note); }
    .case.critical { --tone: var(--critical); } .case.major { --tone: var(--major); } .case.minor { --tone: var(--minor); }
    .case:target { outline: 3px solid var(--accent); }
    .tags { display: flex; flex-wrap: wrap; gap: .15rem .9rem; margin: 0; font-size: .85rem; color: var(--quiet); }
    .tags .severity { color: var(--tone); font-weight: 650; }
    .tags .kind { color: var(--ink); }
    .tags .state { color: var(--ground); background: var(--quiet); border-radius: .3rem; padding: 0 .45rem; }
    .tags .state.agreed, .tags .state.deferred { background: var(--added-ink); }
    .tags .state.contested, .tags .state.reopened { background: var(--major); }
    .review { border-top: 1px solid var(--line); margin-top: .9rem; padding-top: .6rem; font-size: .925rem; }
    .review p { margin: .2rem 0; } .review ul { margin: .3rem 0; padding-inline-start: 1.2rem; }
    .review .when { color: var(--quiet); font-size: .85rem; }
    .overview { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1.5rem 3rem; }
    .overview h3 { margin-top: 0; } .overview svg { width: 100%; height: auto; max-width: 26rem; }
    .overview .known { fill: var(--raised); stroke: var(--line); } .overview .settled { fill: var(--accent); }
    .overview text { fill: var(--quiet); font-size: 11px; }
    .tags .id { margin-inline-start: auto; color: var(--quiet); text-decoration: none; font-family: ui-monospace, monospace;
      font-size: .78rem; }
    .texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14.5rem, 100%), 1fr)); gap: .75rem;
      margin-bottom: .75rem; }
    figure { margin: 0; background: var(--raised); border-radius: .4rem; padding: .7rem .9rem .8rem; }
    figcaption { font-size: .82rem; color: var(--quiet); margin-bottom: .35rem; }
    figcaption .owner { display: block; } figcaption b { color: var(--ink); }
    figcaption .label { display: block; margin-top: .1rem; }
    figure p { margin: 0; white-space: pre-line; }
    mark { background: var(--removed); color: var(--removed-ink); border-radius: .15rem; text-decoration: underline;
      text-decoration-thickness: 2px; text-underline-offset: .15em; }
    figure + figure mark { background: var(--added); color: var(--added-ink); }
    ins { background: var(--added); color: var(--added-ink); text-decoration: underline; text-decoration-thickness: 2px;
      border-radius: .15rem; }
    del { background: var(--removed); color: var(--removed-ink); border-radius: .15rem; }
    .suggestion { margin: .25rem 0 0; } .suggestion strong::after { content: "."; }
    details { margin-top: .6rem; } summary { cursor: pointer; color: var(--quiet); font-size: .9rem; }
    details ul { padding-inline-start: 1.2rem; font-size: .9rem; }
    .evidence { margin: .75rem 0 0; } .evidence caption { text-align: start; padding-bottom: .3rem; font-size: .85rem; color: var(--quiet); }
    .evidence td { padding-block: .2rem; } .bits { text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 0; }
    .evidence .total td { font-weight: 600; border-bottom: 0; }
    code { font-family: ui-monospace, monospace; font-size: .86em; color: var(--quiet); }
    .legend { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .35rem 1.5rem; font-size: .95rem; }
    .legend dt { font-weight: 600; } .legend dd { margin: 0; }
    @media (max-width: 40rem) {
      body { padding: 1.5rem 1rem 3rem; }
      h1 { font-size: 1.6rem; }
      .figures { gap: .9rem 1.6rem; } .figures dd { font-size: 1.5rem; }
      #filters { position: static; } #filters label { flex: 1 1 8rem; } #filters select, #filters input { width: 100%; max-width: none; }
      #count { flex-basis: 100%; margin: 0; padding: 0; }
      .case { padding: .85rem .9rem 1rem; }
      .tags .id { flex-basis: 100%; margin: 0; }
      .legend { grid-template-columns: 1fr; gap: 0; } .legend dd { margin-bottom: .6rem; }
      th, td { padding-inline-end: .75rem; } .kinds td, .kinds thead th + th { min-width: 3.2rem; }
      .agreeing thead { display: none; }
      .agreeing tr, .agreeing th, .agreeing td { display: block; border: 0; padding: 0; }
      .agreeing tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
    }
    @media print {
      :root { color-scheme: light; --ground: #fff; --raised: #fff; --line: #999; --ink: #000; --quiet: #333; --accent: #000;
        --added: transparent; --added-ink: #000; --removed: transparent; --removed-ink: #000; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      #filters, .skip, nav, details:not([open]) { display: none; }
      .tags .state { color: #000; background: none; border: 1px solid #999; }
      figure { break-inside: avoid; border: 1px solid var(--line); } .tags { break-after: avoid; }
      .suggestion { break-before: avoid; } .case { box-decoration-break: clone; }
      mark { color: #000; background: transparent; } del { text-decoration: line-through; }
      h2, h3 { break-after: avoid; }
    }

    """
}
