<?xml version="1.0" encoding="UTF-8"?>
<!-- What the ODD says, asked by name: its specifications, and who is a member of which class. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:edition:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="spec" match="elementSpec | classSpec | macroSpec" use="@ident"/>
  <xsl:key name="member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <xsl:function name="m:spec" as="element()?">
    <xsl:param name="odd" as="document-node()"/>
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="key('spec', $ident, $odd)[1]"/>
  </xsl:function>

  <!-- The specifications of the direct members of a class, in the order of the ODD. -->
  <xsl:function name="m:members" as="element()*">
    <xsl:param name="class" as="element()"/>
    <xsl:sequence select="key('member', $class/@ident, root($class))"/>
  </xsl:function>

  <!-- The names of all elements that a content model can hold, however deep in classes and macros. -->
  <xsl:function name="m:elements" as="xs:string*">
    <xsl:param name="content" as="element()*"/>
    <xsl:for-each select="$content/descendant-or-self::*[self::elementRef or self::classRef or self::macroRef]">
      <xsl:variable name="spec" as="element()?" select="m:spec(root(.), @key)"/>
      <xsl:choose>
        <xsl:when test="self::elementRef"><xsl:sequence select="string(@key)"/></xsl:when>
        <xsl:when test="self::macroRef"><xsl:sequence select="m:elements($spec/content)"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="m:class-elements($spec)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="m:class-elements" as="xs:string*">
    <xsl:param name="class" as="element()"/>
    <xsl:for-each select="m:members($class)">
      <xsl:sequence select="if (self::elementSpec) then string(@ident) else m:class-elements(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The attributes that a specification allows. Those it deletes are TEI's own, named for programs that merge the two. -->
  <xsl:function name="m:allowed" as="element(attDef)*">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="$spec/attList/attDef[not(@mode = 'delete')]"/>
  </xsl:function>

  <!-- The attribute definitions of an element: its own, then those of its attribute classes. -->
  <xsl:function name="m:attributes" as="element(attDef)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element, $element/classes/memberOf/m:spec(root(.), @key)[@type = 'atts']) ! m:allowed(.)"/>
  </xsl:function>

  <xsl:function name="m:plain" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="normalize-space($node)"/>
  </xsl:function>
</xsl:stylesheet>
