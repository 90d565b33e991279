<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to the guide: one HTML page that an editor keeps open. Chapters with their prose, then each element: what it is
     for, an example, what may stand in it and where it stands, its attributes, its rules. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:edition:model" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:h="urn:edition:guide" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="guide" on-no-match="fail"/>
  <xsl:mode name="contents" on-no-match="fail"/>
  <xsl:mode name="example" on-no-match="fail"/>
  <xsl:mode name="hint" on-no-match="fail"/>

  <xsl:variable name="style" as="xs:string" expand-text="no">
    :root { --ink: #1d2328; --soft: #566069; --line: #d9dee2; --ground: #fff; --code: #f4f6f7; --link: #0b5a8a; --bad: #9b1c1c; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e7e9; --soft: #a4adb4; --line: #3a4248; --ground: #15191c;
      --code: #20262a; --link: #7cc0ee; --bad: #f0a0a0; } }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: var(--ground); font: 1.05rem/1.6 Georgia, "Source Serif 4", serif; }
    .page { display: grid; grid-template-columns: minmax(13rem, 17rem) minmax(0, 46rem); gap: 3rem; padding: 1.5rem; max-width: 70rem; margin: auto; }
    nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font: .88rem/1.5 system-ui, sans-serif; }
    nav ol { list-style: none; padding: 0; margin: 0; } nav ol ol { padding-left: .9rem; }
    nav summary { cursor: pointer; padding: .15rem 0 .15rem 1.1rem; text-indent: -1.1rem; } nav li > a { padding-left: 1.1rem; } nav ol ol a { padding-left: 0; }
    a { color: var(--link); } h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h2 { margin-top: 3.5rem; border-top: 1px solid var(--line); padding-top: 1.2rem; }
    section.element { margin: 2.4rem 0; scroll-margin-top: 1rem; }
    h3 code { font-size: 1.1em; } code, pre { font-family: ui-monospace, "JetBrains Mono", Consolas, monospace; font-size: .86em; }
    code { background: var(--code); padding: .08em .18em; border-radius: .2em; overflow-wrap: anywhere; }
    pre { background: var(--code); padding: .8rem 1rem; white-space: pre-wrap; border-radius: .3rem; line-height: 1.5; }
    pre code { background: none; padding: 0; } h3 { margin-top: 2rem; } section.task { scroll-margin-top: 1rem; }
    pre.wrong { border-left: .3rem solid var(--bad); } .facts, .rules, .facts td, .label { font: .9rem/1.5 system-ui, sans-serif; }
    .label { color: var(--soft); } table.facts { border-collapse: collapse; width: 100%; }
    .facts td:first-child { width: 9rem; } .facts td:first-child code { overflow-wrap: normal; white-space: nowrap; }
    .facts td { border-top: 1px solid var(--line); padding: .35rem .8rem .35rem 0; vertical-align: top; }
    .required::after { content: " required"; color: var(--bad); font-size: .8em; }
    details.rules { margin: .45rem 0; } details.rules > summary { padding-left: 1.1rem; text-indent: -1.1rem; }
    .rules pre { font-size: 1.05em; margin: .2rem 0 .8rem; } .rules p.label { margin: .6rem 0 0; }
    details.rules > div { scroll-margin-top: 5rem; margin: .3rem 0 1.2rem 1.1rem; } main { counter-reset: chapter; }
    h2::before { counter-increment: chapter; content: counter(chapter) ". "; color: var(--soft); }
    nav > ol { counter-reset: chapter; } nav > ol > li { counter-increment: chapter; }
    nav > ol > li > a::before, nav > ol > li > details > summary > a::before { content: counter(chapter) ". "; }
    .up { display: none; } dl.index { columns: 2; column-gap: 2.5rem; font: .9rem/1.5 system-ui, sans-serif; }
    dl.index > div { break-inside: avoid; padding: .12rem 0 .12rem 1rem; text-indent: -1rem; } .index dt, .index dd { display: inline; margin: 0; }
    .index dt::after { content: " "; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
    @media (max-width: 52rem) { .page { display: block; } nav { position: static; max-height: none; } dl.index { columns: 1; }
      .up { display: block; position: fixed; right: .8rem; bottom: .8rem; padding: .35rem .7rem; border: 1px solid var(--line);
        border-radius: .3rem; background: var(--ground); font: .88rem system-ui, sans-serif; } }
    @media print { nav, .skip, .up { display: none; } .page { display: block; } }
  </xsl:variable>

  <xsl:template match="/" mode="guide" as="document-node()">
    <xsl:document>
      <html lang="en">
        <head>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <title>{//titleStmt/title}</title>
          <style>{$style}</style>
        </head>
        <body>
          <a class="skip" href="#guide">Skip to the guide</a>
          <div class="page">
            <nav aria-label="Contents" id="contents">
              <ol>
                <xsl:apply-templates select="//body/div" mode="contents"/>
                <li><a href="#all-elements">All elements</a></li>
                <li><a href="#all-rules">All rules</a></li>
              </ol>
            </nav>
            <main id="guide">
              <h1>{//titleStmt/title}</h1>
              <xsl:apply-templates select="//body/div" mode="guide"/>
              <xsl:sequence select="h:all-elements(//elementSpec), h:all-rules(//constraintSpec[@ident ne 'shared'])"/>
            </main>
          </div>
          <a class="up" href="#contents">Contents</a>
        </body>
      </html>
    </xsl:document>
  </xsl:template>

  <xsl:template match="div" mode="contents" as="element()">
    <li>
      <xsl:variable name="elements" as="element()*" select=".//elementSpec"/>
      <xsl:choose>
        <xsl:when test="div">
          <details open="open">
            <summary><a href="#{@xml:id}">{head}</a></summary>
            <ol><xsl:for-each select="div"><li><a href="#{@xml:id}">{head}</a></li></xsl:for-each></ol>
          </details>
        </xsl:when>
        <xsl:when test="$elements">
          <details>
            <summary><a href="#{@xml:id}">{head}</a></summary>
            <ol><xsl:for-each select="$elements"><li><a href="#{@ident}">{@ident}</a></li></xsl:for-each></ol>
          </details>
        </xsl:when>
        <xsl:otherwise><a href="#{@xml:id}">{head}</a></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="div" mode="guide" as="element()">
    <section id="{@xml:id}"><xsl:apply-templates select="*" mode="guide"/></section>
  </xsl:template>

  <xsl:template match="div/div" mode="guide" as="element()">
    <section class="task" id="{@xml:id}"><xsl:apply-templates select="*" mode="guide"/></section>
  </xsl:template>

  <xsl:template match="div/head" mode="guide" as="element()"><h2>{.}</h2></xsl:template>

  <xsl:template match="div/div/head" mode="guide" as="element()"><h3>{.}</h3></xsl:template>

  <xsl:template match="ref" mode="guide" as="element()"><a href="{@target}">{.}</a></xsl:template>

  <xsl:template match="p" mode="guide" as="element()"><p><xsl:apply-templates mode="guide"/></p></xsl:template>

  <xsl:template match="list" mode="guide" as="element()">
    <ul><xsl:for-each select="item"><li><xsl:apply-templates mode="guide"/></li></xsl:for-each></ul>
  </xsl:template>

  <xsl:template match="gi" mode="guide" as="element()"><a href="#{.}"><code>{'&lt;' || . || '&gt;'}</code></a></xsl:template>

  <xsl:template match="att" mode="guide" as="element()"><code>{'@' || .}</code></xsl:template>

  <xsl:template match="val | code" mode="guide" as="element()"><code>{.}</code></xsl:template>

  <xsl:template match="text()" mode="guide" as="text()"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="eg:egXML" mode="guide" as="element()">
    <pre class="{if (@valid = 'false') then 'wrong' else 'right'}"><code><xsl:value-of select="h:source(.)"/></code></pre>
  </xsl:template>

  <xsl:template match="specGrp" mode="guide" as="element()*"><xsl:apply-templates select="*" mode="guide"/></xsl:template>

  <xsl:template match="schemaSpec" mode="guide" as="empty-sequence()"/>

  <xsl:template match="elementSpec" mode="guide" as="element()">
    <section class="element" id="{@ident}">
      <h3><code>{'&lt;' || @ident || '&gt;'}</code></h3>
      <p>{h:sentence(desc)}</p>
      <xsl:apply-templates select="exemplum[not(@n)]/eg:egXML" mode="guide"/>
      <table class="facts">
        <xsl:sequence select="h:row('May hold', h:content(.)), h:row('Stands in', h:links(h:parents(.)))"/>
        <xsl:sequence select="h:row('See', h:tasks(.))[exists(h:tasks(current()))]"/>
        <xsl:for-each select="(., classes/memberOf/m:spec(root(.), @key)[@ident = 'att.edition.dating']) ! m:allowed(.)">
          <xsl:sequence select="h:attribute(.)"/>
        </xsl:for-each>
        <xsl:sequence select="h:row('Also', h:common(.))[exists(h:common(current()))]"/>
      </table>
      <xsl:sequence select="h:rules(constraintSpec)"/>
    </section>
  </xsl:template>

  <xsl:template match="classSpec" mode="guide" as="element()">
    <section class="element" id="{@ident}">
      <h3><code>{@ident}</code></h3>
      <p>{h:sentence(desc)}</p>
      <table class="facts">
        <xsl:if test="@type = 'model'">
          <xsl:sequence select="h:row('Elements', h:links(distinct-values(m:class-elements(.))))"/>
        </xsl:if>
        <xsl:for-each select="m:allowed(.)"><xsl:sequence select="h:attribute(.)"/></xsl:for-each>
      </table>
      <xsl:sequence select="h:rules(constraintSpec)"/>
    </section>
  </xsl:template>

  <xsl:template match="macroSpec" mode="guide" as="element()">
    <section class="element" id="{@ident}">
      <h3><code>{@ident}</code></h3>
      <p>{h:sentence(desc)}</p>
      <table class="facts"><xsl:sequence select="h:row('Holds', h:content(.))"/></table>
    </section>
  </xsl:template>

  <!-- The parts of the chapter of tasks that tell of an element. -->
  <xsl:function name="h:tasks" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="key('told', $element/@ident, root($element))/ancestor::div[1]">
      <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
      <a href="#{@xml:id}">{head}</a>
    </xsl:for-each>
  </xsl:function>

  <xsl:key name="told" match="body/div/div/p/gi" use="string(.)"/>

  <!-- The classes whose attributes an element has beside those listed with it. -->
  <xsl:function name="h:common" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/classes/memberOf/m:spec(root(.), @key)[attList][@ident ne 'att.edition.dating']">
      <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
      <a href="#{@ident}"><xsl:value-of select="attList/attDef/('@' || @ident)" separator=", "/></a>
    </xsl:for-each>
  </xsl:function>

  <!-- The two lists at the end of the book. -->
  <xsl:function name="h:all-elements" as="element()">
    <xsl:param name="elements" as="element(elementSpec)*"/>
    <section id="all-elements">
      <h2>All elements</h2>
      <dl class="index">
        <xsl:for-each select="$elements">
          <xsl:sort select="lower-case(@ident)"/>
          <div><dt><a href="#{@ident}"><code>{@ident}</code></a></dt><dd>{m:plain(desc)}</dd></div>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:function>

  <xsl:function name="h:all-rules" as="element()">
    <xsl:param name="rules" as="element(constraintSpec)*"/>
    <section id="all-rules">
      <h2>All rules</h2>
      <xsl:for-each-group select="sort($rules, (), function($rule) { string($rule/@ident) })" group-by="h:family(@ident)">
        <h3>{current-grouping-key()}</h3>
        <dl class="index">
          <xsl:for-each select="current-group()">
            <div><dt><a href="#{@ident}"><strong>{@ident}</strong></a></dt><dd>{m:plain(desc)}</dd></div>
          </xsl:for-each>
        </dl>
      </xsl:for-each-group>
    </section>
  </xsl:function>

  <xsl:function name="h:family" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:variable name="families" as="map(xs:string, xs:string)" select="map{'R1': 'Names', 'R2': 'Structure', 'R3': 'Dates',
      'R4': 'Withheld and lost words', 'R5': 'Notes', 'R6': 'Corrections and variants', 'R7': 'The header', 'R8': 'Pointers',
      'R90': 'Typography', 'R91': 'Typography', 'R95': 'Plausibility'}"/>
    <xsl:sequence select="($families(substring($code, 1, 3)), $families(substring($code, 1, 2)), 'Others')[1]"/>
  </xsl:function>

  <xsl:function name="h:row" as="element()">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="node()*"/>
    <tr><td class="label">{$label}</td><td><xsl:sequence select="$value"/></td></tr>
  </xsl:function>

  <xsl:function name="h:attribute" as="element()">
    <xsl:param name="definition" as="element(attDef)"/>
    <tr>
      <td><code class="{if ($definition/@usage = 'req') then 'required' else 'optional'}">{'@' || $definition/@ident}</code></td>
      <td>
        <xsl:text>{h:sentence($definition/desc)}</xsl:text>
        <xsl:if test="$definition/valList">
          <xsl:text> {if ($definition/valList/@type = 'closed') then 'One of ' else 'Such as '}</xsl:text>
          <xsl:for-each select="$definition/valList/valItem">
            <xsl:if test="position() gt 1">, </xsl:if><code>{@ident}</code>
          </xsl:for-each>
          <xsl:text>.</xsl:text>
        </xsl:if>
      </td>
    </tr>
  </xsl:function>

  <!-- Words first, then the elements, each a link. -->
  <xsl:function name="h:content" as="node()*">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="elements" as="xs:string*" select="distinct-values(m:elements($spec/content))"/>
    <xsl:variable name="words" as="xs:boolean" select="h:has-words($spec/content)"/>
    <xsl:choose>
      <xsl:when test="empty($elements)"><xsl:text>{if ($words) then 'words' else 'nothing'}</xsl:text></xsl:when>
      <xsl:otherwise>
        <xsl:if test="$words"><xsl:text>words; </xsl:text></xsl:if>
        <xsl:sequence select="h:links($elements)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="h:has-words" as="xs:boolean">
    <xsl:param name="content" as="element()?"/>
    <xsl:sequence select="exists($content//textNode)
      or (some $macro in $content//macroRef satisfies h:has-words(m:spec(root($macro), $macro/@key)/content))"/>
  </xsl:function>

  <xsl:key name="holder" match="elementSpec" use="distinct-values(m:elements(content))"/>

  <xsl:function name="h:parents" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="key('holder', $element/@ident, root($element))/string(@ident)"/>
  </xsl:function>

  <!-- Names as links; a long list is folded. -->
  <xsl:function name="h:links" as="node()*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="count($names) gt 24">
        <details><summary>{count($names)} elements</summary><xsl:sequence select="h:link-list($names)"/></details>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="h:link-list($names)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="h:link-list" as="node()*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:for-each select="$names">
      <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
      <a href="#{.}">{.}</a>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="h:rules" as="element()*">
    <xsl:param name="rules" as="element(constraintSpec)*"/>
    <xsl:for-each select="$rules">
      <details class="rules">
        <summary><strong>{@ident}</strong> {m:plain(desc)}</summary>
        <xsl:variable name="report" as="element()" select="(.//sch:report, .//sch:assert)[1]"/>
        <!-- the id stands inside: what a link leads to is unfolded -->
        <div id="{@ident}">
          <p class="label">{h:severity($report/@role)} <xsl:apply-templates select="$report/sch:span[@class = 'hint']/node()" mode="hint"/></p>
          <xsl:for-each select="../exemplum[@n = current()/@ident]/eg:egXML">
            <p class="label">{if (@valid = 'false') then 'Wrong:' else 'Right:'}</p>
            <xsl:apply-templates select="." mode="guide"/>
          </xsl:for-each>
        </div>
      </details>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="h:severity" as="xs:string">
    <xsl:param name="role" as="xs:string?"/>
    <xsl:sequence select="if ($role = 'warning') then 'A warning.' else if ($role = 'information') then 'To review.' else 'An error.'"/>
  </xsl:function>

  <xsl:template match="text()" mode="hint" as="text()"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="sch:*" mode="hint" as="text()"><xsl:text>…</xsl:text></xsl:template>

  <!-- "a paragraph" becomes "A paragraph." -->
  <xsl:function name="h:sentence" as="xs:string">
    <xsl:param name="words" as="element()?"/>
    <xsl:variable name="plain" as="xs:string" select="m:plain($words)"/>
    <xsl:sequence select="upper-case(substring($plain, 1, 1)) || substring($plain, 2) || (if (ends-with($plain, '.')) then '' else '.')"/>
  </xsl:function>

  <!-- The markup of an example as one writes it: its namespace and its indentation in the ODD left out. -->
  <xsl:function name="h:source" as="xs:string">
    <xsl:param name="example" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="string-join($example/node() ! h:markup(.))"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize($text, '\n')[normalize-space()]"/>
    <xsl:variable name="margin" as="xs:integer" select="(min($lines ! (string-length(.) - string-length(replace(., '^\s+', '')))), 0)[1]"/>
    <xsl:sequence select="string-join($lines ! substring(., $margin + 1), '&#10;')"/>
  </xsl:function>

  <xsl:function name="h:markup" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="parts" as="xs:string*"><xsl:apply-templates select="$node" mode="example"/></xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- No two ids of the ODD may be the same, so those of examples end with .x and a number, which nobody need see. -->
  <xsl:function name="h:shown" as="xs:string">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:sequence select="if (name($attribute) = 'xml:id') then replace($attribute, '\.x\d+$', '') else string($attribute)"/>
  </xsl:function>

  <xsl:template match="*" mode="example" as="xs:string*">
    <xsl:sequence select="'&lt;' || name(), @* ! (' ' || name() || '=&quot;' || h:shown(.) || '&quot;')"/>
    <xsl:choose>
      <xsl:when test="node()">
        <xsl:text>&gt;</xsl:text>
        <xsl:apply-templates mode="example"/>
        <xsl:sequence select="'&lt;/' || name() || '&gt;'"/>
      </xsl:when>
      <xsl:otherwise><xsl:text>/&gt;</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="example" as="xs:string">
    <xsl:sequence select="replace(replace(., '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;')"/>
  </xsl:template>

  <xsl:template match="processing-instruction()" mode="example" as="xs:string">
    <xsl:sequence select="'&lt;?' || name() || ' ' || . || '?&gt;'"/>
  </xsl:template>

  <xsl:template match="comment()" mode="example" as="xs:string">
    <xsl:sequence select="'&lt;!-- ' || normalize-space(.) || ' --&gt;'"/>
  </xsl:template>
</xsl:stylesheet>
