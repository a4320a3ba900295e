"""How a report looks, on the screen and on paper. Every side is named by the flow of the text."""

STYLE = """
@page { size: A4; margin: 15mm }
html { font: 15px/1.55 "Noto Sans Arabic", "Segoe UI", Tahoma, "Noto Sans", "DejaVu Sans", sans-serif;
  color: #1f2933; background: #fff }
body { margin: 0 }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .25rem }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; border-block-end: 2px solid #0b5cad; padding-block-end: .2rem;
  break-after: avoid }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; break-after: avoid }
p { margin: .4rem 0 }
.project { font-size: 1.15rem; color: #52606d; margin: 0 0 .8rem }
.note { color: #52606d; font-size: .9rem }
.warning { border-inline-start: 4px solid #b7791f; padding-inline-start: .6rem; margin: .3rem 0 }
.headline { display: flex; gap: 1.2rem; align-items: center; flex-wrap: wrap; margin: .8rem 0 }
.headline b { font-size: 2.6rem; line-height: 1.1 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0 }
dt { color: #52606d } dd { margin: 0 }
table { border-collapse: collapse; margin: .5rem 0; max-width: 100% }
th, td { padding: .25rem .6rem; border-block-end: 1px solid #e4e7eb; text-align: start }
thead th { border-block-end: 2px solid #9aa5b1; font-weight: 600; vertical-align: bottom }
thead { display: table-header-group }
tr { break-inside: avoid }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
td.cell, th.cell { text-align: center; font-variant-numeric: tabular-nums; min-width: 3.2rem }
td.same { outline: 2px solid #0b5cad; outline-offset: -2px }
sup { margin-inline-start: .25em; font-weight: 400 }
.scroll { overflow-x: auto }
svg { display: block; max-width: 100% }
svg text { font-family: inherit }
.chart { min-width: 220px } .chart svg { max-width: none }
.dispute { border: 1px solid #cbd2d9; border-radius: 6px; padding: .5rem .8rem; margin: .6rem 0;
  break-inside: avoid }
.dispute header { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline }
.dispute header b { color: #0b5cad }
.dispute .context { margin: .4rem 0; line-height: 1.9; color: #52606d }
.dispute .context mark { background: #fff3c4; color: #1f2933; padding: 0 }
.dispute table { width: 100% } .dispute td { border: 0; padding: .1rem .4rem; vertical-align: baseline }
.reading { border-block-end: 3px solid #0b5cad; padding-block-end: .1rem }
ul { padding-inline-start: 1.4rem }
code { font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact }
@media print { html { font-size: 12px } .dispute { margin: .4rem 0; padding: .3rem .7rem }
  .dispute .context { margin: .2rem 0 } main { padding: 0; max-width: none } .scroll { overflow: visible } }
"""
