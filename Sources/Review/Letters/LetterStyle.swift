/// The style of a letter in HTML, for screens and paper.
enum LetterStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1a1f28; --quiet: #5a6473; --line: #d9dde3; --ground: #ffffff; --raised: #f6f7f9; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e9ee; --quiet: #a2acba; --line: #343b46; --ground: #14171c; --raised: #1d2128; }
    }
    body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.55 Georgia, "Times New Roman", "Noto Serif", serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
    h1 { font-size: 1.6rem; margin: 0 0 1rem; }
    h1 + ul { list-style: none; padding: 0 0 1rem; border-bottom: 1px solid var(--line); }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 2rem 0 .25rem; }
    h3 + p { color: var(--quiet); font-size: .9rem; margin-top: 0; }
    p { margin: .75rem 0; } ul { margin: .25rem 0 .75rem; padding-inline-start: 1.4rem; }
    figure { margin: .5rem 0; padding: .5rem .9rem .6rem; background: var(--raised); border-radius: .35rem; }
    figcaption { font-size: .85rem; color: var(--quiet); }
    blockquote { margin: .2rem 0 0; white-space: pre-line; }
    [lang="ar"], [lang="fa"], [lang="he"], [lang="ur"] { font-size: 1.1em; line-height: 1.7; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border: 1px solid var(--line); }
    td:first-child { white-space: nowrap; font-size: .8rem; }
    @media (max-width: 40rem) { table, thead, tbody, tr, th, td { display: block; } thead { display: none; }
      tr { border: 1px solid var(--line); margin-bottom: .6rem; } td { border: 0; } }
    @media print { :root { color-scheme: light; --ink: #000; --quiet: #333; --ground: #fff; --raised: #fff; --line: #999; }
      main { max-width: none; padding: 0; } figure { border: 1px solid var(--line); break-inside: avoid; }
      h2, h3, figcaption { break-after: avoid; } body { font-size: 10.5pt; } }

    """
}
