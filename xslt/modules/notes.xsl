<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: a call in the line, the note after its block (in the margin where there is room), linked both ways. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The notes called in a block and set after it: those whose nearest block is this one. -->
  <xsl:function name="f:notes-of-block" as="element(note)*">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block/descendant::note[not(ancestor::note intersect $block/descendant::note)][f:note-home(.) is $block]"/>
  </xsl:function>

  <!-- The block after which a note is set: a table for what stands in its cells, a list item, a paragraph, a head. -->
  <xsl:function name="f:note-home" as="element()?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="table" as="element()?" select="$note/ancestor::table[last()]"/>
    <xsl:sequence select="($table, f:block($note/..))[1]"/>
  </xsl:function>

  <xsl:template name="notes-of-block" as="element(Q{}div)?">
    <xsl:variable name="notes" as="element(note)*" select="f:notes-of-block(.)"/>
    <xsl:if test="exists($notes)"><div class="notes"><xsl:apply-templates select="$notes" mode="note"/></div></xsl:if>
  </xsl:template>

  <xsl:mode name="note" on-no-match="fail"/>

  <xsl:template match="note" mode="note" as="element(Q{}div)">
    <div class="note" role="doc-footnote" aria-label="{f:word('note', map { 'n': f:note-sign(.) })}">
      <xsl:sequence select="f:id-attribute(.), f:language-attribute(.)"/>
      <xsl:call-template name="lines-of-source"/>
      <xsl:if test="f:has-call(.)"><a class="back" role="doc-backlink" href="#{@xml:id}-call" aria-label="{f:word('note.back', map { 'n': f:note-sign(.) })}">{f:note-sign(.)}</a></xsl:if>
      <xsl:if test="not(f:has-call(.))"><span class="back">{f:note-sign(.)}</span></xsl:if>
      <xsl:if test="@prev"><span class="continued">{f:word('note.continued')}</span></xsl:if>
      <xsl:choose>
        <xsl:when test="p | list | table | quote[p]"><xsl:apply-templates mode="text"/></xsl:when>
        <xsl:otherwise><p><xsl:apply-templates mode="text"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="not(f:is-called(.)) and not(@prev)"><p class="remark">{f:word('note.uncalled')}</p></xsl:if>
    </div>
  </xsl:template>

  <!-- In the line: the call. An uncalled note stands where the source has it: between blocks at once, otherwise after its block. -->
  <xsl:template match="note" mode="text" as="element()?">
    <xsl:choose>
      <xsl:when test="f:has-call(.)">
        <sup class="{if (matches(f:note-sign(.), '[\p{L}\p{N}]')) then 'call' else 'call sign'}"><xsl:choose>
          <xsl:when test="f:inside-link(.)"><span id="{@xml:id}-call">{f:note-sign(.)}</span></xsl:when>
          <xsl:otherwise><a id="{@xml:id}-call" role="doc-noteref" href="#{@xml:id}" aria-label="{f:word('note', map { 'n': f:note-sign(.) })}">{f:note-sign(.)}</a></xsl:otherwise>
        </xsl:choose></sup>
      </xsl:when>
      <xsl:when test="empty(f:note-home(.))"><div class="notes"><xsl:apply-templates select="." mode="note"/></div></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:has-call" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="f:is-called($note) and exists($note/@xml:id) and exists(f:note-home($note))"/>
  </xsl:function>
</xsl:stylesheet>
