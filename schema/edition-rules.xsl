<?xml version="1.0" encoding="UTF-8"?>
<!-- Derived by compile.xsl; do not edit. -->
<xsl:stylesheet xmlns:f="urn:edition:rules"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:p="urn:edition:findings"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all">
   <xsl:output method="xml" indent="no"/>
   <xsl:function name="f:words-raw" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:variable name="apart"
                    as="element()*"
                    select="$element[*] ! (.//tei:corr, .//tei:reg, .//tei:expan, .//tei:note, .//tei:fw)"/>
      <xsl:sequence select="if (empty($apart)) then string($element) else string-join($element//text() except $apart//text())"/>
   </xsl:function>
   <xsl:function name="f:words" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:sequence select="normalize-space(f:words-raw($element))"/>
   </xsl:function>
   <xsl:function name="f:all-words" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:sequence select="normalize-space($element)"/>
   </xsl:function>
   <xsl:function name="f:tally" as="xs:integer">
      <xsl:param name="text" as="xs:string"/>
      <xsl:param name="sign" as="xs:string"/>
      <xsl:sequence select="string-length($text) - string-length(translate($text, $sign, ''))"/>
   </xsl:function>
   <xsl:function name="f:short" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:variable name="words" as="xs:string" select="f:words($element)"/>
      <xsl:sequence select="if (string-length($words) gt 50) then substring($words, 1, 49) || '…' else $words"/>
   </xsl:function>
   <xsl:function name="f:around" as="xs:string">
      <xsl:param name="text" as="xs:string"/>
      <xsl:param name="pattern" as="xs:string"/>
      <xsl:variable name="before" as="xs:string" select="tokenize($text, $pattern)[1]"/>
      <xsl:sequence select="translate(substring($text, max((1, string-length($before) - 15)), 40), '&#xA;', ' ')"/>
   </xsl:function>
   <xsl:function name="f:year" as="xs:integer?">
      <xsl:param name="value" as="xs:string?"/>
      <xsl:sequence select="xs:integer(substring($value, 1, 4)[matches(., '^\d{4}$')])"/>
   </xsl:function>
   <xsl:function name="f:months" as="xs:integer*">
      <xsl:param name="words" as="xs:string"/>
      <xsl:sequence select="tokenize(lower-case($words), '\P{L}+') ! $months(.)"/>
   </xsl:function>
   <xsl:function name="f:block" as="element()?">
      <xsl:param name="text" as="text()"/>
      <xsl:sequence select="$text/ancestor::*[self::tei:p or self::tei:head or self::tei:note or self::tei:cell or self::tei:item][1]"/>
   </xsl:function>
   <xsl:function name="f:language" as="xs:string">
      <xsl:param name="code" as="xs:string"/>
      <xsl:sequence select="lower-case(tokenize($code, '-')[1])"/>
   </xsl:function>
   <xsl:function name="f:code" as="xs:string">
      <xsl:param name="category" as="element()"/>
      <xsl:sequence select="f:code-of($category/tei:catDesc[1])"/>
   </xsl:function>
   <xsl:function name="f:code-of" as="xs:string">
      <xsl:param name="words" as="xs:string?"/>
      <xsl:sequence select="lower-case(replace($words, '[^A-Za-z0-9]', ''))"/>
   </xsl:function>
   <xsl:function name="f:orcid" as="xs:boolean">
      <xsl:param name="written" as="xs:string"/>
      <xsl:variable name="signs"
                    as="xs:string"
                    select="replace(replace(normalize-space($written), '^https?://orcid\.org/', ''), '-', '')"/>
      <xsl:variable name="total"
                    as="xs:integer"
                    select="if (matches($signs, '^\d{15}[\dX]$')) then fold-left((1 to 15), 0, function($sum, $at) { ($sum + xs:integer(substring($signs, $at, 1))) * 2 }) else 0"/>
      <xsl:variable name="check" as="xs:integer" select="(12 - $total mod 11) mod 11"/>
      <xsl:sequence select="matches($signs, '^\d{15}[\dX]$') and substring($signs, 16) = (if ($check = 10) then 'X' else string($check))"/>
   </xsl:function>
   <xsl:variable name="linked"
                 select="map:merge(distinct-values((//@ref, //@target, //@corresp, //@active, //@passive) ! tokenize(.)) ! map{.: true()})"/>
   <xsl:variable name="entries"
                 select="map:merge(//tei:standOff//(tei:person | tei:place | tei:org)[tei:*/@type = 'preferred'] ! map{string(tei:*[@type = 'preferred'][1]): .}, map{'duplicates': 'combine'})"/>
   <xsl:variable name="surnames"
                 select="distinct-values(//tei:standOff//tei:person/tei:persName[@type = 'preferred'][contains(., ',')] ! substring-before(normalize-space(), ',')[matches(., '^\p{Lu}\S{3,}$')])"/>
   <xsl:variable name="untagged"
                 select="//tei:text//text()[not(ancestor::tei:persName or ancestor::tei:placeName or ancestor::tei:orgName or ancestor::tei:title or ancestor::tei:term or ancestor::tei:name or ancestor::tei:rs or ancestor::tei:corr or ancestor::tei:reg or ancestor::tei:fw or ancestor::tei:bibl or ancestor::tei:surplus)]"/>
   <xsl:variable name="loose" select="string-join($untagged, '|')"/>
   <xsl:variable name="mentioned" select="$surnames[contains($loose, .)]"/>
   <xsl:variable name="strays"
                 select="map:merge($untagged[some $surname in $mentioned satisfies contains(., $surname)] ! (let $block := f:block(.), $names := tokenize(., '[^\p{L}\-]+')[. = $mentioned] return map{generate-id($block): $names}[exists($block) and exists($names)]), map{'duplicates': 'combine'})"/>
   <xsl:variable name="later"
                 select="//tei:text//tei:date[f:year((@when, @from, @notBefore)[1]) gt $document-year]"/>
   <xsl:variable name="kinds"
                 select="map{'persName': ('person'), 'placeName': ('place'), 'orgName': ('org'), 'title': ('bibl', 'biblStruct', 'msDesc'), 'term': ('item')}"/>
   <xsl:variable name="prose"
                 select="string-join(//tei:text//text()[normalize-space()], '|')"/>
   <xsl:variable name="double-spaced"
                 select="contains($prose, codepoints-to-string((32, 32)))"/>
   <xsl:variable name="run-on" select="matches($prose, '[.!?]\p{Lu}\p{Ll}')"/>
   <xsl:variable name="gap-before-mark"
                 select="contains($prose, ' ,') or contains($prose, ' ;') or contains($prose, ' !') or contains($prose, ' ?')"/>
   <xsl:variable name="cut-words" select="contains($prose, '- ')"/>
   <xsl:variable name="odd-signs" select="matches($prose, '[�-­ﬀ-ﬆ​]')"/>
   <xsl:variable name="curly"
                 select="exists(/tei:TEI/tei:teiHeader//tei:quotation[contains-token(@rend, 'curly')])"/>
   <xsl:variable name="months"
                 select="map{'january': 1, 'february': 2, 'april': 4, 'june': 6, 'july': 7, 'september': 9, 'october': 10, 'november': 11, 'december': 12, 'may': 5, 'march': 3, 'august': 8, 'jan': 1, 'feb': 2, 'febr': 2, 'mar': 3, 'apr': 4, 'jun': 6, 'jul': 7, 'aug': 8, 'sept': 9, 'sep': 9, 'oct': 10, 'nov': 11, 'dec': 12, 'januar': 1, 'jänner': 1, 'februar': 2, 'feber': 2, 'märz': 3, 'maerz': 3, 'mai': 5, 'juni': 6, 'juno': 6, 'juli': 7, 'oktober': 10, 'dezember': 12, 'mrz': 3, 'okt': 10, 'dez': 12, 'janvier': 1, 'février': 2, 'fevrier': 2, 'avril': 4, 'juin': 6, 'juillet': 7, 'août': 8, 'aout': 8, 'septembre': 9, 'octobre': 10, 'novembre': 11, 'décembre': 12, 'decembre': 12, 'mars': 3, 'janv': 1, 'févr': 2, 'fév': 2, 'avr': 4, 'juil': 7, 'déc': 12, 'январь': 1, 'января': 1, 'январе': 1, 'январю': 1, 'январем': 1, 'январём': 1, 'февраль': 2, 'февраля': 2, 'феврале': 2, 'февралю': 2, 'февралем': 2, 'февралём': 2, 'апрель': 4, 'апреля': 4, 'апреле': 4, 'апрелю': 4, 'апрелем': 4, 'апрелём': 4, 'июнь': 6, 'июня': 6, 'июне': 6, 'июню': 6, 'июнем': 6, 'июнём': 6, 'июль': 7, 'июля': 7, 'июле': 7, 'июлю': 7, 'июлем': 7, 'июлём': 7, 'сентябрь': 9, 'сентября': 9, 'сентябре': 9, 'сентябрю': 9, 'сентябрем': 9, 'сентябрём': 9, 'октябрь': 10, 'октября': 10, 'октябре': 10, 'октябрю': 10, 'октябрем': 10, 'октябрём': 10, 'ноябрь': 11, 'ноября': 11, 'ноябре': 11, 'ноябрю': 11, 'ноябрем': 11, 'ноябрём': 11, 'декабрь': 12, 'декабря': 12, 'декабре': 12, 'декабрю': 12, 'декабрем': 12, 'декабрём': 12, 'март': 3, 'марта': 3, 'марте': 3, 'марту': 3, 'мартом': 3, 'август': 8, 'августа': 8, 'августе': 8, 'августу': 8, 'августом': 8, 'май': 5, 'мая': 5, 'мае': 5, 'маю': 5, 'янв': 1, 'февр': 2, 'фев': 2, 'апр': 4, 'авг': 8, 'сент': 9, 'окт': 10, 'нояб': 11, 'дек': 12}"/>
   <xsl:variable name="prepositions"
                 select="'in on by before since till during throughout after toward towards around about circa upon to until through thru of am im vor seit nach um gegen ab während bis zum zur des en dans aux avant après depuis vers dès pendant durant à jusqu au de du d в во до после около по'"/>
   <xsl:variable name="document-year"
                 select="f:year((//tei:profileDesc/tei:creation/@when, //tei:profileDesc/tei:creation//tei:date/(@when, @to, @notAfter), //tei:sourceDesc//tei:date/@when)[1])"/>
   <xsl:function name="p:finding" as="element()">
      <xsl:param name="node" as="node()"/>
      <xsl:param name="code" as="xs:string"/>
      <xsl:param name="role" as="xs:string"/>
      <xsl:param name="near" as="item()*"/>
      <xsl:param name="message" as="xs:string"/>
      <xsl:param name="hint" as="xs:string"/>
      <finding code="{$code}"
               role="{$role}"
               path="{path($node)}"
               near="{$near}">
         <message><xsl:value-of select="$message"/></message>
         <hint><xsl:value-of select="$hint"/></hint>
      </finding>
   </xsl:function>
   <xsl:template match="/">
      <findings>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName | //tei:text//tei:title | //tei:text//tei:term | //tei:text//tei:name | //tei:text//tei:rs">
            <xsl:if test="f:words(.) = '' and not(.//tei:gap)">
               <xsl:sequence select="p:finding(., 'R101', 'error', (), '&lt;' || name() || '&gt; has no words. ' || ' ', 'Take the tag away, or put it around the name.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[not(@ref)][not(ancestor::tei:bibl or ancestor::tei:biblStruct)] | //tei:text//tei:placeName[not(@ref)][not(ancestor::tei:bibl or ancestor::tei:biblStruct)] | //tei:text//tei:orgName[not(@ref)][not(ancestor::tei:bibl or ancestor::tei:biblStruct)]">
            <xsl:if test="f:words(.) != ''">
               <xsl:sequence select="p:finding(., 'R102', 'information', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; is linked to nothing. ' || ' ', 'Add ref=&#34;#...&#34; with the xml:id of the entry; where the name is not known, leave it and decide later.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[@ref] | //tei:text//tei:placeName[@ref] | //tei:text//tei:orgName[@ref] | //tei:text//tei:title[@ref] | //tei:text//tei:term[@ref] | //tei:text//tei:name[@ref] | //tei:text//tei:rs[@ref]">
            <xsl:if test="count(tokenize(@ref)) gt 1">
               <xsl:sequence select="p:finding(., 'R103', 'error', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; points to ' || count(tokenize(@ref)) || ' entries at once: ' || @ref || '. ' || ' ', 'Keep the likelier one with cert=&#34;medium&#34; or &#34;low&#34;, and name the rival in an editorial note.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:persName[starts-with(@ref, '#')] | //tei:placeName[starts-with(@ref, '#')] | //tei:orgName[starts-with(@ref, '#')] | //tei:title[starts-with(@ref, '#')] | //tei:term[starts-with(@ref, '#')] | //tei:name[starts-with(@ref, '#')] | //tei:rs[starts-with(@ref, '#')]">
            <xsl:variable name="here" select="."/>
            <xsl:if test="some $p in tokenize(@ref)[starts-with(., '#')] satisfies empty(id(substring($p, 2)))">
               <xsl:sequence select="p:finding(., 'R104', 'error', tokenize(@ref)[starts-with(., &#34;#&#34;)][empty(id(substring(., 2), $here))][1], '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; points to ' || string-join((tokenize(@ref)[starts-with(., &#34;#&#34;)][empty(id(substring(., 2), $here))][1]), ' ') || ', which no list has. ' || ' ', 'Correct it, or add the entry to the authority file.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[starts-with(@ref, '#')] | //tei:text//tei:placeName[starts-with(@ref, '#')] | //tei:text//tei:orgName[starts-with(@ref, '#')] | //tei:text//tei:title[starts-with(@ref, '#')] | //tei:text//tei:term[starts-with(@ref, '#')]">
            <xsl:variable name="entry" select="id(substring(tokenize(@ref)[1], 2))"/>
            <xsl:variable name="wanted" select="$kinds(local-name())"/>
            <xsl:if test="exists($entry) and not(local-name($entry) = $wanted)">
               <xsl:sequence select="p:finding(., 'R105', 'error', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; points to ' || @ref || ', which is a &lt;' || name($entry) || '&gt;. ' || ' ', 'A &lt;' || name() || '&gt; points to a &lt;' || string-join(($wanted[1]), ' ') || '&gt;: change the pointer or the tag.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:variable name="words" select="f:words-raw(.)"/>
            <xsl:if test="matches(substring($words, 1, 1), '\s') or matches(substring($words, string-length($words)), '[\s,;:]')">
               <xsl:sequence select="p:finding(., 'R106', 'warning', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; begins or ends with a space or a punctuation mark. ' || ' ', 'Move it out of the tag.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:if test="matches(f:words(.), '[''’]s$')">
               <xsl:sequence select="p:finding(., 'R107', 'warning', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; ends with the possessive. ' || ' ', 'Let the tag end before the apostrophe.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:variable name="before"
                          select="if (self::tei:persName) then '^(the|Mr\.?|Mrs\.?|Miss|Ms\.?|Dr\.?|Professor|General|Marshal|Colonel|Major|Captain|Admiral|Comrade|President|Premier|Senator|Ambassador)\s' else '^[Tt]he\s[^T]'"/>
            <xsl:if test="if (contains(., ' ')) then matches(f:words(.), $before) else false()">
               <xsl:sequence select="p:finding(., 'R108', 'information', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; begins with an article or a rank. ' || ' ', 'Let the tag begin with the name itself.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:persName//tei:persName | //tei:placeName//tei:placeName | //tei:orgName//tei:orgName">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R109', 'warning', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; stands inside another &lt;' || name() || '&gt;. ' || ' ', 'Keep one of the two.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p[count(.//tei:persName[@ref]) gt 1]">
            <xsl:variable name="names" select=".//tei:persName[@ref]"/>
            <xsl:variable name="torn"
                          select="if (count(distinct-values($names/@ref)) = 1) then () else for $w in distinct-values($names/normalize-space()) return $w[count(distinct-values($names[normalize-space() = $w]/@ref)) gt 1]"/>
            <xsl:if test="exists($torn)">
               <xsl:sequence select="p:finding(., 'R110', 'information', (), 'In this paragraph &#34;' || string-join(($torn[1]), ' ') || '&#34; is linked to ' || string-join((string-join(distinct-values(.//tei:persName[normalize-space() = $torn[1]]/@ref), &#34; and to &#34;)), ' ') || '. ' || ' ', 'Look whether two people of that name are meant.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[@resp][@cert = ('low', 'medium')] | //tei:text//tei:placeName[@resp][@cert = ('low', 'medium')] | //tei:text//tei:orgName[@resp][@cert = ('low', 'medium')] | //tei:text//tei:title[@resp][@cert = ('low', 'medium')] | //tei:text//tei:term[@resp][@cert = ('low', 'medium')] | //tei:text//tei:name[@resp][@cert = ('low', 'medium')] | //tei:text//tei:rs[@resp][@cert = ('low', 'medium')] | //tei:text//tei:date[@resp][@cert = ('low', 'medium')] | //tei:text//tei:time[@resp][@cert = ('low', 'medium')] | //tei:text//tei:choice[@resp or tei:corr/@resp or tei:reg/@resp][@cert = ('low', 'medium')] | //tei:text//tei:corr[@resp][@cert = ('low', 'medium')] | //tei:text//tei:reg[@resp][@cert = ('low', 'medium')] | //tei:text//tei:pb[@resp][@cert = ('low', 'medium')]">
            <xsl:variable name="who"
                          select="(@resp, self::tei:choice/(tei:corr, tei:reg)/@resp) ! tokenize(.)"/>
            <xsl:if test="exists(id($who ! substring(., 2))[not(tei:name/@type = 'software')])">
               <xsl:sequence select="p:finding(., 'R111', 'information', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; was decided by ' || string-join(distinct-values($who), ' and ') || ', and yet has cert=&#34;' || @cert || '&#34;. ' || ' ', 'Take cert away; leave it only if the person who decided is still in doubt.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:*[self::tei:persName or self::tei:placeName or self::tei:orgName or self::tei:title or self::tei:term or self::tei:date][@cert]">
            <xsl:if test="not(@xml:id)">
               <xsl:sequence select="p:finding(., 'R112', 'warning', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; is marked as doubtful but has no xml:id. ' || ' ', 'Give it one, such as xml:id=&#34;name-1&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p[map:contains($strays, generate-id())] | //tei:text//tei:head[map:contains($strays, generate-id())] | //tei:text//tei:note[map:contains($strays, generate-id())] | //tei:text//tei:cell[map:contains($strays, generate-id())] | //tei:text//tei:item[map:contains($strays, generate-id())]">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R113', 'information', (), 'Untagged here, though the register has a person of the name: ' || string-join((string-join(distinct-values($strays(generate-id())), ', ')), ' ') || '. ' || ' ', 'Tag it as persName, unless somebody or something else is meant.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:person[@xml:id] | //tei:standOff//tei:place[@xml:id] | //tei:standOff//tei:org[@xml:id] | //tei:standOff/tei:listBibl/tei:bibl[@xml:id] | //tei:standOff/tei:list/tei:item[@xml:id]">
            <xsl:if test="not(map:contains($linked, '#' || @xml:id))">
               <xsl:sequence select="p:finding(., 'R114', 'information', (), '&#34;' || f:short((tei:persName | tei:placeName | tei:orgName | tei:title | tei:term)[1]) || '&#34; is in the register, but nothing points to it. ' || ' ', 'Run edition convert to write the register anew, or link the name in the text.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:person | //tei:standOff//tei:place | //tei:standOff//tei:org">
            <xsl:variable name="name" select="string(tei:*[@type = 'preferred'][1])"/>
            <xsl:if test="exists($entries($name)[2]) and not(. is $entries($name)[1])">
               <xsl:sequence select="p:finding(., 'R115', 'warning', (), 'Two entries of the register are called &#34;' || string-join(($name), ' ') || '&#34;. ' || ' ', 'Join them, or tell them apart by dates in the name.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:person | //tei:standOff//tei:place | //tei:standOff//tei:org">
            <xsl:if test="count(tei:*[@type = 'preferred']) ne 1">
               <xsl:sequence select="p:finding(., 'R116', 'error', (), 'The entry ' || @xml:id || ' has ' || count(tei:*[@type = &#34;preferred&#34;]) || ' preferred names. ' || ' ', 'Give exactly one name type=&#34;preferred&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:idno[lower-case(@type) = ('wikidata', 'viaf', 'gnd', 'lcnaf', 'isni', 'geonames', 'orcid')]">
            <xsl:if test="not(matches(., '^https?://\S+$'))">
               <xsl:sequence select="p:finding(., 'R117', 'warning', (), 'The ' || @type || ' identifier &#34;' || f:short(.) || '&#34; is no full address. ' || ' ', 'Write it as an address, such as https://www.wikidata.org/entity/Q35314.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:name | //tei:text//tei:rs">
            <xsl:if test="not(@type)">
               <xsl:sequence select="p:finding(., 'R118', 'warning', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; does not say what is named. ' || ' ', 'Add type, such as type=&#34;operation&#34; or type=&#34;ship&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:div">
            <xsl:if test="count(tei:head[not(@type = 'sub')]) gt 1">
               <xsl:sequence select="p:finding(., 'R201', 'error', (), 'This section has ' || count(tei:head[not(@type = &#34;sub&#34;)]) || ' heads: &#34;' || f:short(tei:head[1]) || '&#34;, &#34;' || f:short(tei:head[not(@type = &#34;sub&#34;)][2]) || '&#34;. ' || ' ', 'A second head begins a section of its own; a subtitle is head type=&#34;sub&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:body//tei:div[not(tei:head)][not(tei:opener)]">
            <xsl:if test="preceding-sibling::tei:div or ancestor::tei:div">
               <xsl:sequence select="p:finding(., 'R202', 'information', (), 'This section has no head. ' || ' ', 'Give it one, as the source has it; if the source has none, join it to the section before.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p | //tei:text//tei:head | //tei:text//tei:item | //tei:text//tei:label | //tei:text//tei:quote | //tei:text//tei:signed | //tei:text//tei:salute | //tei:text//tei:dateline">
            <xsl:if test="not(text()[normalize-space()]) and f:words(.) = '' and not(.//tei:gap or .//tei:figure or .//tei:graphic or .//tei:space or .//tei:fw or .//tei:list or .//tei:table or self::tei:item[preceding-sibling::*[1][self::tei:label]])">
               <xsl:sequence select="p:finding(., 'R203', 'error', (), '&lt;' || name() || '&gt; is empty. ' || ' ', 'Delete it, or put back the words that stood there.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:body//tei:div | //tei:front//tei:div | //tei:back//tei:div | //tei:text//tei:div/tei:p | //tei:text//tei:note[@type = 'original'] | //tei:text//tei:gap[@reason = 'redacted']">
            <xsl:if test="not(@xml:id)">
               <xsl:sequence select="p:finding(., 'R204', 'warning', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; has no xml:id. ' || ' ', 'Give it one that was never used before; edition convert does it for you.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI">
            <xsl:if test="not(@xml:id)">
               <xsl:sequence select="p:finding(., 'R205', 'warning', (), 'The document has no xml:id. ' || ' ', 'Add it to the root: xml:id=&#34;caesar-30&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:text">
            <xsl:if test="not(@xml:lang)">
               <xsl:sequence select="p:finding(., 'R206', 'warning', (), 'The text does not say in which language it is. ' || ' ', 'Add xml:lang=&#34;en&#34; to text.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:table[tei:row]">
            <xsl:variable name="widths"
                          select="if (.//tei:cell[@rows]) then () else tei:row ! sum(tei:cell ! xs:integer((@cols, 1)[1]))"/>
            <xsl:if test="count(distinct-values($widths)) gt 1">
               <xsl:sequence select="p:finding(., 'R207', 'warning', (), 'The rows of this table have different widths: ' || string-join($widths, &#34;, &#34;) || ' cells. ' || ' ', 'Add the empty cells, or say how many columns a cell spans (cols=&#34;2&#34;).')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:foreign">
            <xsl:if test="not(@xml:lang)">
               <xsl:sequence select="p:finding(., 'R208', 'error', (), '&lt;foreign&gt; &#34;' || f:short(.) || '&#34; does not say which language it is. ' || ' ', 'Add xml:lang, such as xml:lang=&#34;ru-Latn&#34; for Russian in Latin letters.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:pb[matches(@n, '^\d+$')]">
            <xsl:variable name="before"
                          select="string(preceding::tei:pb[matches(@n, '^\d+$')][ancestor::tei:floatingText[1] is current()/ancestor::tei:floatingText[1] or (empty(ancestor::tei:floatingText) and empty(current()/ancestor::tei:floatingText))][1]/@n)"/>
            <xsl:if test="$before castable as xs:integer and xs:integer(@n) le xs:integer($before)">
               <xsl:sequence select="p:finding(., 'R209', 'warning', (), 'Page ' || @n || ' follows page ' || string-join(($before), ' ') || '. ' || ' ', 'Correct the number; where the pages of an enclosure count anew, give the enclosure its own floatingText.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:lb[@break = 'no']">
            <xsl:variable name="before"
                          select="preceding-sibling::node()[not(self::tei:pb or self::tei:fw or self::text()[normalize-space() = ''])][1]"/>
            <xsl:if test="not($before[self::tei:pc[@force = 'weak'] or matches(string(.), '[-‐‑]$')])">
               <xsl:sequence select="p:finding(., 'R210', 'warning', (), 'A word is broken here, but its hyphen is not encoded. ' || ' ', 'Put &lt;pc force=&#34;weak&#34;&gt;-&lt;/pc&gt; before the break, or take break=&#34;no&#34; away.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:figure">
            <xsl:if test="not(tei:figDesc[normalize-space()])">
               <xsl:sequence select="p:finding(., 'R211', 'warning', (), 'This figure has no description in words. ' || ' ', 'Say in figDesc what it shows.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:hi">
            <xsl:if test="not(@rend) and not(@xml:lang)">
               <xsl:sequence select="p:finding(., 'R212', 'warning', (), '&lt;hi&gt; &#34;' || f:short(.) || '&#34; does not say how the words look. ' || ' ', 'Add rend, such as rend=&#34;underline&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:div">
            <xsl:if test="not(@type)">
               <xsl:sequence select="p:finding(., 'R213', 'warning', (), 'This section does not say what kind of section it is. ' || ' ', 'Add type, such as type=&#34;section&#34; or type=&#34;appendix&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:*[@xml:id]">
            <xsl:if test="not(matches(@xml:id, '^[!-~]+$'))">
               <xsl:sequence select="p:finding(., 'R214', 'warning', (), 'The xml:id ' || @xml:id || ' has letters beyond ASCII. ' || ' ', 'Use letters a to z, digits and hyphens.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:div">
            <xsl:if test="not(tei:head/following-sibling::*[not(self::tei:pb or self::tei:lb or self::tei:fw or self::tei:note)]) and tei:head">
               <xsl:sequence select="p:finding(., 'R215', 'information', (), 'Nothing stands under the head &#34;' || f:short(tei:head[1]) || '&#34;. ' || ' ', 'Look whether it is a heading at all, or belongs to the section after it.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@when]">
            <xsl:if test="@from or @to or @notBefore or @notAfter">
               <xsl:sequence select="p:finding(., 'R301', 'error', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; has when together with ' || string-join((@from, @to, @notBefore, @notAfter) ! name(), &#34;, &#34;) || '. ' || ' ', 'A day is when alone; a period is from and to; a day within limits is notBefore and notAfter.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@from or @to]">
            <xsl:if test="(@from and @notBefore) or (@to and @notAfter)">
               <xsl:sequence select="p:finding(., 'R302', 'error', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; mixes from and to with notBefore and notAfter. ' || ' ', 'Use from and to for a period, notBefore and notAfter for one day within limits.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@from and @to or @notBefore and @notAfter]">
            <xsl:variable name="first"
                          select="(@from[matches(., '^\d{4}')], @notBefore[matches(., '^\d{4}')])[1]"/>
            <xsl:variable name="last"
                          select="(@to[matches(., '^\d{4}')], @notAfter[matches(., '^\d{4}')])[1]"/>
            <xsl:variable name="length"
                          select="min((string-length($first), string-length($last)))"/>
            <xsl:if test="exists($first) and substring($first, 1, $length) gt substring($last, 1, $length)">
               <xsl:sequence select="p:finding(., 'R303', 'error', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; ends (' || string-join(($last), ' ') || ') before it begins (' || string-join(($first), ' ') || '). ' || ' ', 'Exchange the two dates, or correct the one that is wrong.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date">
            <xsl:if test="not(@when or @from or @to or @notBefore or @notAfter or @dur)">
               <xsl:sequence select="p:finding(., 'R304', 'information', (), 'The date &#34;' || f:short(.) || '&#34; has no value. ' || ' ', 'Add when, such as when=&#34;1957-06-18&#34;, or from and to.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[@when or @from or @notBefore]">
            <xsl:if test="count($later) lt 6 and f:year((@when, @from, @notBefore)[1]) gt $document-year">
               <xsl:sequence select="p:finding(., 'R305', 'information', (), 'The date &#34;' || f:short(.) || '&#34; (' || string-join(((@when, @from, @notBefore)[1]), ' ') || ') is later than the document (' || string-join(($document-year), ' ') || '). ' || ' ', 'Look whether the year is misread; plans and forecasts are right to be later.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[@evidence = 'internal'][matches(@when, '^\d{4}-\d\d-\d\d$')]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:if test="contains($words, substring(@when, 1, 4)) and matches($words, '(^|[^0-9])' || xs:integer(substring(@when, 9, 2)) || '([^0-9]|$)') and f:months($words) = xs:integer(substring(@when, 6, 2))">
               <xsl:sequence select="p:finding(., 'R306', 'warning', (), 'The date &#34;' || f:short(.) || '&#34; says day, month and year itself, and yet has evidence=&#34;internal&#34;. ' || ' ', 'Take evidence away.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[@when or @from or @to or @notBefore or @notAfter]">
            <xsl:variable name="years"
                          select="distinct-values(tokenize(string-join(.//text()[not(ancestor::tei:sic or ancestor::tei:note)]), '[^0-9]+')[matches(., '^1[0-9]{3}$|^20[0-9]{2}$')])"/>
            <xsl:variable name="values"
                          select="distinct-values((@when, @from, @to, @notBefore, @notAfter)[matches(., '^\d{4}')] ! substring(., 1, 4))"/>
            <xsl:if test="count($years) = 1 and exists($values) and not($years = $values)">
               <xsl:sequence select="p:finding(., 'R307', 'warning', (), 'The date says ' || string-join(($years), ' ') || ', its value says ' || string-join($values, &#34;, &#34;) || '. ' || ' ', 'Correct the value; if the source errs, mark the words with choice, sic and corr.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[matches(@when, '^(\d{4}|-)-\d\d')][not(@type = 'relative')]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:variable name="named" select="f:months($words)"/>
            <xsl:if test="exists($named) and not($named = xs:integer(replace(@when, '^(\d{4}|-)-(\d\d).*$', '$2')))">
               <xsl:sequence select="p:finding(., 'R308', 'warning', (), 'The date &#34;' || f:short(.) || '&#34; names another month than its value ' || @when || '. ' || ' ', 'Correct the value.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date">
            <xsl:if test="contains-token($prepositions, lower-case(substring-before(f:words(.), ' ')))">
               <xsl:sequence select="p:finding(., 'R309', 'information', (), 'The date &#34;' || f:short(.) || '&#34; begins with a preposition. ' || ' ', 'Let the tag begin with the date itself.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date | //tei:text//tei:time">
            <xsl:if test="f:words(.) = '' and not(.//tei:gap)">
               <xsl:sequence select="p:finding(., 'R310', 'error', (), '&lt;' || name() || '&gt; has no words. ' || ' ', 'Take the tag away, or put it around the date.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date//tei:date">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R311', 'warning', (), 'The date &#34;' || f:short(.) || '&#34; stands inside another date. ' || ' ', 'Keep one of the two; a range is one date with from and to.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader">
            <xsl:if test="count($later) ge 6">
               <xsl:sequence select="p:finding(., 'R312', 'warning', (), count($later) || ' dates of the text are later than the document (' || string-join(($document-year), ' ') || '). ' || ' ', 'Look whether the document is dated too early; its date stands in creation.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@reason = 'redacted' or @reason = 'illegible']">
            <xsl:if test="not(tei:desc[normalize-space()])">
               <xsl:sequence select="p:finding(., 'R401', 'error', (), 'This gap does not hold the wording of the source. ' || ' ', 'Put it into desc: &lt;desc&gt;[REDACTED]&lt;/desc&gt;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap | //tei:text//tei:space | //tei:text//tei:damage | //tei:text//tei:unclear | //tei:text//tei:supplied">
            <xsl:if test="(@unit and not(@quantity or @extent or @atLeast or @atMost or @min or @max)) or ((@quantity or @atLeast or @atMost or @min or @max) and not(@unit))">
               <xsl:sequence select="p:finding(., 'R402', 'error', (), '&lt;' || name() || '&gt; has a quantity without a unit, or a unit without a quantity. ' || ' ', 'Write both, such as unit=&#34;line&#34; quantity=&#34;2&#34;, or neither.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@reason = 'redacted']">
            <xsl:if test="not(@ana)">
               <xsl:sequence select="p:finding(., 'R403', 'warning', (), 'This redaction does not say that, or under which exemption, words are withheld. ' || ' ', 'Add ana=&#34;#withheld&#34;, or the category of the exemption that the page prints.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@ana]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="lost"
                          select="tokenize(@ana)[starts-with(., '#')][empty(id(substring(., 2), $here)/self::tei:category)]"/>
            <xsl:if test="exists($lost)">
               <xsl:sequence select="p:finding(., 'R404', 'error', $lost[1], '&lt;' || name() || '&gt; has ana=&#34;' || @ana || '&#34;, but the header has no category ' || string-join(($lost[1]), ' ') || '. ' || ' ', 'Add the category to the taxonomy in the header, or correct the pointer.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[contains(., '[')][not(ancestor::tei:gap or ancestor::tei:corr or ancestor::tei:note[@type = 'editorial'])]">
            <xsl:if test="matches(., '\[\s*(redacted|deleted|sanitized|sanitised|excised|withheld|illegible)[^\]]{0,40}\]', 'i')">
               <xsl:sequence select="p:finding(., 'R405', 'warning', (), '&#34;' || replace(normalize-space(.), &#34;^.*?(\[[^\]]*\]).*$&#34;, &#34;$1&#34;) || '&#34; stands in the text as words. ' || ' ', 'Encode it as gap with the words in desc.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@quantity]">
            <xsl:if test="@extent = 'unknown'">
               <xsl:sequence select="p:finding(., 'R406', 'error', (), 'This gap has both a quantity and extent=&#34;unknown&#34;. ' || ' ', 'Keep the one that is true.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[not(@reason = 'redacted')][@ana]">
            <xsl:if test="id(tokenize(@ana) ! substring(., 2))/ancestor-or-self::tei:category/@xml:id = 'withheld'">
               <xsl:sequence select="p:finding(., 'R407', 'error', (), 'This gap is ' || @reason || ', and yet categorised as withheld. ' || ' ', 'Write reason=&#34;redacted&#34; if somebody withheld the words; otherwise take ana away.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@reason = 'redacted'][tei:desc]">
            <xsl:variable name="codes"
                          select="tokenize(replace(string(tei:desc[1]), '\s', ''), '[,;/\[\]]+')[matches(., '^(\(b\)\([0-9]\)|(25|50)X[0-9]+)$')]"/>
            <xsl:if test="exists($codes) and (some $code in $codes satisfies not(some $c in id(tokenize(@ana) ! substring(., 2)) satisfies contains(f:code($c), f:code-of($code))))">
               <xsl:sequence select="p:finding(., 'R408', 'warning', (), 'This redaction prints ' || string-join($codes, &#34;, &#34;) || ', and ana does not say so. ' || ' ', 'Add the category of the exemption to ana, and to the taxonomy in the header.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:supplied">
            <xsl:if test="not(@resp)">
               <xsl:sequence select="p:finding(., 'R409', 'warning', (), '&lt;supplied&gt; &#34;' || f:short(.) || '&#34; does not say who supplied the words. ' || ' ', 'Add resp=&#34;#...&#34; with the xml:id of the editor in the header.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:supplied | //tei:text//tei:unclear | //tei:text//tei:surplus | //tei:text//tei:add | //tei:text//tei:del | //tei:text//tei:damage">
            <xsl:if test="f:all-words(.) = '' and not(.//tei:gap)">
               <xsl:sequence select="p:finding(., 'R410', 'error', (), '&lt;' || name() || '&gt; has no words. ' || ' ', 'Put the words in, or use gap where nothing can be read.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:fw[not(@type = 'markup')]">
            <xsl:if test="f:words(.) = '' and not(.//tei:gap)">
               <xsl:sequence select="p:finding(., 'R411', 'error', (), '&lt;fw&gt; is empty. ' || ' ', 'Put in what the page shows, or delete it.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:note">
            <xsl:if test="f:all-words(.) = '' and not(.//tei:gap or .//tei:graphic)">
               <xsl:sequence select="p:finding(., 'R501', 'error', (), 'This note is empty. ' || ' ', 'Put the text of the note into it, or delete it.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original']">
            <xsl:if test="not(@n) and not(@prev)">
               <xsl:sequence select="p:finding(., 'R502', 'warning', (), 'This note of the source has no sign. ' || ' ', 'Add n with the sign that the page prints, such as n=&#34;*&#34; or n=&#34;3&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note//tei:note">
            <xsl:if test="not(@type = 'editorial')">
               <xsl:sequence select="p:finding(., 'R503', 'error', (), 'A note stands inside a note. ' || ' ', 'Put it behind the other, or make it an editorial note.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][matches(@n, '^\d+$')]">
            <xsl:variable name="before"
                          select="preceding::tei:note[@type = 'original'][matches(@n, '^\d+$')][1]/xs:integer(@n)"/>
            <xsl:if test="exists($before) and not(xs:integer(@n) = (1, $before + 1))">
               <xsl:sequence select="p:finding(., 'R504', 'information', (), 'Note ' || @n || ' follows note ' || string-join(($before), ' ') || '. ' || ' ', 'Look for the note between them, or for a misread number.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][@n][not(@prev)]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="n" select="@n"/>
            <xsl:variable name="page" select="preceding::tei:pb[1]"/>
            <xsl:variable name="twin"
                          select="ancestor::tei:p[1]//tei:note[@type = 'original'][@n = $n][not(@prev)][. &lt;&lt; $here][not(preceding::tei:pb[1] &lt;&lt; $page) and not($page &lt;&lt; preceding::tei:pb[1])]"/>
            <xsl:if test="exists($twin)">
               <xsl:sequence select="p:finding(., 'R505', 'information', (), 'Two notes with the sign ' || @n || ' stand on one page. ' || ' ', 'Look whether one of them belongs to another page, or is the other''s continuation (prev).')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@prev]">
            <xsl:if test="not(id(substring(@prev, 2))/self::tei:note)">
               <xsl:sequence select="p:finding(., 'R506', 'error', (), 'This note continues ' || @prev || ', which is no note. ' || ' ', 'Point to the xml:id of the note that it continues.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note">
            <xsl:if test="not(@type)">
               <xsl:sequence select="p:finding(., 'R507', 'warning', (), 'This note does not say whose it is. ' || ' ', 'Add type=&#34;original&#34; for a note of the source, type=&#34;editorial&#34; for yours.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][@n]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:if test="starts-with($words, @n || ' ') or ($words != '' and matches(@n, '^[^\p{L}\p{N}]+$') and starts-with($words, @n))">
               <xsl:sequence select="p:finding(., 'R508', 'warning', (), 'The words of this note begin with its sign ' || @n || '. ' || ' ', 'Take it out of the words: it stands in n.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][matches(@n, '^[^\p{L}\p{N}]+$')]">
            <xsl:if test="ends-with(string(preceding-sibling::node()[1][self::text()]), @n)">
               <xsl:sequence select="p:finding(., 'R509', 'warning', (), 'The sign ' || @n || ' stands in the text before the note as well. ' || ' ', 'Take it out of the text: it is printed from n.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'editorial']">
            <xsl:if test="not(@resp)">
               <xsl:sequence select="p:finding(., 'R510', 'warning', (), 'This editorial note does not say whose it is. ' || ' ', 'Add resp=&#34;#...&#34; with the xml:id of the editor in the header.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][@anchored = ('false', '0')]">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R511', 'information', (), 'No call was found for note ' || @n || ' &#34;' || f:short(.) || '&#34;. ' || ' ', 'Look for its sign in the text; if you find it, move the note there and take anchored away.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:choice[tei:sic and tei:corr]">
            <xsl:if test="some $c in tei:corr satisfies f:all-words($c) = f:all-words(tei:sic)">
               <xsl:sequence select="p:finding(., 'R601', 'error', (), 'sic and corr are the same: &#34;' || f:short(tei:sic) || '&#34;. ' || ' ', 'Write the correction, or take the choice away.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:choice[tei:sic and tei:corr]">
            <xsl:if test="not(@cert or tei:corr/@cert or @resp or tei:corr/@resp)">
               <xsl:sequence select="p:finding(., 'R602', 'warning', (), 'The correction &#34;' || f:short(tei:corr[1]) || '&#34; says neither how sure the machine is nor who decided. ' || ' ', 'Add cert to a proposal, resp to a decision.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:sic[not(parent::tei:choice)]">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R603', 'information', (), 'sic &#34;' || f:short(.) || '&#34; has no correction beside it. ' || ' ', 'Put both into choice: &lt;choice&gt;&lt;sic&gt;...&lt;/sic&gt;&lt;corr&gt;...&lt;/corr&gt;&lt;/choice&gt;. Leave it where nobody knows what is meant.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:corr[not(parent::tei:choice)] | //tei:text//tei:reg[not(parent::tei:choice)]">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R604', 'error', (), name() || ' &#34;' || f:short(.) || '&#34; stands without the form of the source. ' || ' ', 'Put both into choice, so that the words of the source are kept.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:choice[tei:sic and tei:corr]">
            <xsl:if test="not(@ana)">
               <xsl:sequence select="p:finding(., 'R605', 'warning', (), 'This choice does not say whose error &#34;' || f:short(tei:sic) || '&#34; is. ' || ' ', 'Add ana=&#34;#ocr-slip&#34;, &#34;#source-error&#34; or &#34;#unverified&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:sic | //tei:text//tei:corr | //tei:text//tei:orig | //tei:text//tei:reg | //tei:text//tei:abbr | //tei:text//tei:expan">
            <xsl:if test="f:all-words(.) = '' and not(.//tei:gap)">
               <xsl:sequence select="p:finding(., 'R606', 'error', (), '&lt;' || name() || '&gt; is empty. ' || ' ', 'Words lost in the source are supplied, words too many are surplus.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:choice[tei:orig or tei:abbr]">
            <xsl:if test="(some $r in tei:reg satisfies f:all-words($r) = f:all-words(tei:orig)) or (some $e in tei:expan satisfies f:all-words($e) = f:all-words(tei:abbr))">
               <xsl:sequence select="p:finding(., 'R607', 'error', (), 'Both sides of this choice are the same: &#34;' || f:short(*[1]) || '&#34;. ' || ' ', 'Write the other form, or take the choice away.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:choice//tei:choice">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R608', 'warning', (), 'A choice stands inside a choice. ' || ' ', 'Write one choice around the whole word.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:choice[tei:corr[contains-token(@evidence, 'external')]]">
            <xsl:if test="contains-token(@ana, '#unverified')">
               <xsl:sequence select="p:finding(., 'R609', 'error', (), 'The correction of &#34;' || f:short(tei:sic) || '&#34; was seen on the scan, and yet is marked as not verified. ' || ' ', 'Write ana=&#34;#ocr-slip&#34; or &#34;#source-error&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:app">
            <xsl:if test="not(/tei:TEI/tei:teiHeader//tei:variantEncoding)">
               <xsl:sequence select="p:finding(., 'R610', 'error', (), 'There are variants, but the header does not say how they are recorded. ' || ' ', 'Add &lt;variantEncoding method=&#34;parallel-segmentation&#34; location=&#34;internal&#34;/&gt; to encodingDesc.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:rdg | //tei:lem[@wit]">
            <xsl:variable name="here" select="."/>
            <xsl:if test="not(@wit) or exists(tokenize(@wit)[starts-with(., '#')][empty(id(substring(., 2), $here)/self::tei:witness)])">
               <xsl:sequence select="p:finding(., 'R611', 'error', (), 'The reading &#34;' || f:short(.) || '&#34; does not name a copy that the header lists. ' || ' ', 'Add wit=&#34;#...&#34; with the xml:id of a witness.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:app[tei:lem and tei:rdg]">
            <xsl:if test="some $r in tei:rdg[not(.//tei:gap)] satisfies f:all-words($r) = f:all-words(tei:lem)">
               <xsl:sequence select="p:finding(., 'R612', 'warning', (), 'A reading is the same as the lemma: &#34;' || f:short(tei:lem) || '&#34;. ' || ' ', 'Add its copy to wit of the lemma instead.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@hand]">
            <xsl:if test="not(id(substring(@hand, 2))/self::tei:handNote)">
               <xsl:sequence select="p:finding(., 'R613', 'error', @hand, '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; is said to be in the hand ' || @hand || ', which the header does not describe. ' || ' ', 'Add a handNote with that xml:id to handNotes in the header.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:subst">
            <xsl:if test="not(tei:add and tei:del)">
               <xsl:sequence select="p:finding(., 'R614', 'warning', (), 'This subst has only an addition or only a deletion. ' || ' ', 'Write add or del alone.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt[not(tei:p)]">
            <xsl:if test="not(.//tei:licence)">
               <xsl:sequence select="p:finding(., 'R701', 'error', (), 'The header has no licence. ' || ' ', 'Add availability with a licence for the source and one for the encoding.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:licence">
            <xsl:if test="not(matches(@target, '^https?://'))">
               <xsl:sequence select="p:finding(., 'R702', 'error', (), 'The licence &#34;' || f:short(.) || '&#34; has no address. ' || ' ', 'Add target with the address of the licence.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:sourceDesc">
            <xsl:if test="not(tei:msDesc or tei:biblStruct or tei:bibl or tei:listBibl)">
               <xsl:sequence select="p:finding(., 'R703', 'warning', (), 'The header does not describe the source. ' || ' ', 'Describe the paper: msDesc for an archival item, biblStruct for a published or serial paper.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@resp]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="lost"
                          select="tokenize(@resp)[starts-with(., '#')][empty(id(substring(., 2), $here)[self::tei:respStmt or self::tei:editor or self::tei:author or self::tei:principal or self::tei:funder or self::tei:person or self::tei:org or self::tei:persName or self::tei:name or self::tei:orgName or self::tei:application])]"/>
            <xsl:if test="exists($lost)">
               <xsl:sequence select="p:finding(., 'R704', 'error', $lost[1], '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; names as responsible ' || string-join(($lost[1]), ' ') || ', whom the header does not know. ' || ' ', 'Add a respStmt or editor with that xml:id, or correct the pointer.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:revisionDesc | //tei:listChange">
            <xsl:variable name="late"
                          select="tei:change[@when][preceding-sibling::tei:change[@when][1]/@when lt @when]/@when"/>
            <xsl:if test="exists($late)">
               <xsl:sequence select="p:finding(., 'R705', 'error', (), 'A change of ' || string-join(($late[1]), ' ') || ' stands below an earlier one. ' || ' ', 'Put the newest change first.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader">
            <xsl:if test="not(tei:revisionDesc/tei:change or tei:revisionDesc/tei:listChange)">
               <xsl:sequence select="p:finding(., 'R706', 'warning', (), 'The header has no history of changes. ' || ' ', 'Add revisionDesc with a change for what was done.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:change">
            <xsl:if test="not(@when)">
               <xsl:sequence select="p:finding(., 'R707', 'information', (), 'The change &#34;' || f:short(.) || '&#34; has no date. ' || ' ', 'Add when, such as when=&#34;2026-01-31&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text[@xml:lang] | //tei:text//tei:*[@xml:lang]">
            <xsl:if test="exists(/tei:TEI/tei:teiHeader//tei:langUsage/tei:language) and not(/tei:TEI/tei:teiHeader//tei:langUsage/tei:language[f:language(@ident) = f:language(current()/@xml:lang)])">
               <xsl:sequence select="p:finding(., 'R708', 'warning', (), '&lt;' || name() || '&gt; is in &#34;' || @xml:lang || '&#34;, a language that the header does not list. ' || ' ', 'Add &lt;language ident=&#34;' || @xml:lang || '&#34;/&gt; to langUsage.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:titleStmt">
            <xsl:if test="count(tei:title[not(@type) or @type = 'main'][normalize-space()]) ne 1">
               <xsl:sequence select="p:finding(., 'R709', 'error', (), 'The header has ' || count(tei:title[not(@type) or @type = &#34;main&#34;][normalize-space()]) || ' main titles. ' || ' ', 'Give exactly one title type=&#34;main&#34;.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:titleStmt">
            <xsl:if test="not(tei:editor or tei:respStmt or tei:author)">
               <xsl:sequence select="p:finding(., 'R710', 'warning', (), 'The header names nobody as responsible. ' || ' ', 'Add editor, and a respStmt for the program.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt">
            <xsl:if test="not(tei:publisher or tei:distributor or tei:authority)">
               <xsl:sequence select="p:finding(., 'R711', 'warning', (), 'The header names no publisher. ' || ' ', 'Add publisher; set it in edition.yaml for new documents.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader">
            <xsl:if test="not(tei:encodingDesc/tei:editorialDecl)">
               <xsl:sequence select="p:finding(., 'R712', 'warning', (), 'The header does not state the principles of the edition. ' || ' ', 'Add editorialDecl to encodingDesc; edition convert writes ours.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:idno[upper-case(@type) = 'ORCID']">
            <xsl:if test="not(f:orcid(.))">
               <xsl:sequence select="p:finding(., 'R713', 'error', (), '&#34;' || f:short(.) || '&#34; is no ORCID. ' || ' ', 'Copy it again: four groups of four, the last sign a check digit.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:idno[upper-case(@type) = 'DOI']">
            <xsl:if test="not(matches(normalize-space(.), '^(https?://(dx\.)?doi\.org/|doi:)?10\.\d{4,9}/\S+$', 'i'))">
               <xsl:sequence select="p:finding(., 'R714', 'error', (), '&#34;' || f:short(.) || '&#34; is no DOI. ' || ' ', 'A DOI begins with 10. and a number, such as 10.5281/zenodo.1234.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:citeStructure">
            <xsl:if test="if (parent::tei:citeStructure) then starts-with(@match, '/') else not(starts-with(@match, '/'))">
               <xsl:sequence select="p:finding(., 'R715', 'error', (), 'citeStructure has match=&#34;' || @match || '&#34;. ' || ' ', 'The outermost match begins with a slash, those inside it do not.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:profileDesc[tei:creation]">
            <xsl:if test="not(tei:creation/@when or tei:creation/@from or tei:creation/@notBefore or tei:creation/@notAfter or tei:creation//tei:date[@when or @from or @notBefore or @notAfter])">
               <xsl:sequence select="p:finding(., 'R716', 'information', (), 'The header does not date the document. ' || ' ', 'Add a date with a value to creation; with notBefore and notAfter if only the limits are known.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:teiHeader//tei:editor | //tei:teiHeader//tei:respStmt | //tei:teiHeader//tei:author | //tei:teiHeader//tei:publisher | //tei:teiHeader//tei:funder">
            <xsl:if test="normalize-space(string-join(descendant::text()[not(ancestor::tei:idno)])) = ''">
               <xsl:sequence select="p:finding(., 'R717', 'error', (), '&lt;' || name() || '&gt; is empty. ' || ' ', 'Put in the name, or delete it.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:correspDesc[tei:correspAction]">
            <xsl:if test="not(tei:correspAction[@type = 'sent'])">
               <xsl:sequence select="p:finding(., 'R718', 'information', (), 'The letter is described, but nobody sends it. ' || ' ', 'Add correspAction type=&#34;sent&#34; with the sender and the date.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@target or @corresp or @source or @facs or @prev or @next or @who or @active or @passive or @scheme or @calendar]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="lost"
                          select="(@target, @corresp, @source, @facs, @prev, @next, @who, @active, @passive, @scheme, @calendar) ! tokenize(.)[starts-with(., '#')][empty(id(substring(., 2), $here))]"/>
            <xsl:if test="exists($lost)">
               <xsl:sequence select="p:finding(., 'R801', 'error', $lost[1], '&lt;' || name() || '&gt; points to ' || string-join(($lost[1]), ' ') || ', which is nowhere in this file. ' || ' ', 'Correct the pointer, or give its target that xml:id.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@next][@xml:id]">
            <xsl:variable name="follower" select="id(substring(@next, 2))"/>
            <xsl:if test="exists($follower/@prev) and not(contains-token($follower/@prev, '#' || @xml:id))">
               <xsl:sequence select="p:finding(., 'R802', 'warning', (), '&lt;' || name() || '&gt; ' || @xml:id || ' is continued by ' || @next || ', which says it continues ' || string-join(($follower/@prev), ' ') || '. ' || ' ', 'Make the two point to each other.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:ref">
            <xsl:if test="not(@target)">
               <xsl:sequence select="p:finding(., 'R803', 'information', (), 'The reference &#34;' || f:short(.) || '&#34; points nowhere. ' || ' ', 'Add target; where the other text is not in this edition, leave it.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@xml:id][@prev or @next or @corresp]">
            <xsl:if test="('#' || @xml:id) = ((@prev, @next, @corresp) ! tokenize(.))">
               <xsl:sequence select="p:finding(., 'R804', 'error', (), '&lt;' || name() || '&gt; ' || @xml:id || ' points to itself. ' || ' ', 'Correct the pointer.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@prev]">
            <xsl:if test="id(substring(@prev, 2)) &gt;&gt; .">
               <xsl:sequence select="p:finding(., 'R805', 'error', (), '&lt;' || name() || '&gt; &#34;' || f:short(.) || '&#34; continues ' || @prev || ', which comes later. ' || ' ', 'prev points back; use next to point ahead.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:relation">
            <xsl:if test="not(@active and @passive)">
               <xsl:sequence select="p:finding(., 'R806', 'error', (), 'The relation &#34;' || @name || '&#34; does not say between whom. ' || ' ', 'Add active (who) and passive (to whom); where the relation holds both ways, the order says nothing.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$double-spaced][normalize-space()]">
            <xsl:variable name="pattern" select="'\S[ ][ ]+\S'"/>
            <xsl:if test="contains(., codepoints-to-string((32, 32))) and matches(., $pattern)">
               <xsl:sequence select="p:finding(., 'R901', 'warning', (), 'Two spaces stand between words: &#34;' || string-join((f:around(., $pattern)), ' ') || '&#34;. ' || ' ', 'Leave one.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][not(@anchored = ('false', '0'))]">
            <xsl:variable name="before"
                          select="substring(preceding-sibling::node()[1][self::text()], string-length(preceding-sibling::node()[1]))"/>
            <xsl:if test="matches($before, '^\s$') and normalize-space(preceding-sibling::node()[1]) != ''">
               <xsl:sequence select="p:finding(., 'R902', 'warning', (), 'A space stands before the call of note ' || @n || '. ' || ' ', 'Take it away: the sign follows the word at once.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$run-on][normalize-space()]">
            <xsl:variable name="pattern" select="'\p{Ll}\p{Ll}[.!?]\p{Lu}\p{Ll}'"/>
            <xsl:if test="if (matches(., '[.!?]\p{Lu}\p{Ll}')) then matches(., $pattern) else false()">
               <xsl:sequence select="p:finding(., 'R903', 'information', (), 'A space is missing after a full stop: &#34;' || string-join((f:around(., $pattern)), ' ') || '&#34;. ' || ' ', 'Put it in, if the scan has it.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$gap-before-mark][normalize-space()]">
            <xsl:variable name="pattern" select="'\p{L}\s[,;!?](\s|$)'"/>
            <xsl:if test="if (contains(., ' ,') or contains(., ' ;') or contains(., ' !') or contains(., ' ?')) then matches(., $pattern) else false()">
               <xsl:sequence select="p:finding(., 'R904', 'information', (), 'A space stands before a punctuation mark: &#34;' || string-join((f:around(., $pattern)), ' ') || '&#34;. ' || ' ', 'Take it away, unless the source sets it so.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$curly][contains(., '&#34;')]">
            <xsl:if test="true()">
               <xsl:sequence select="p:finding(., 'R905', 'warning', (), 'A straight quotation mark stands here: ' || string-join((f:around(., '&#34;')), ' ') || ' ' || ' ', 'Write “ or ”: quotation rend=&#34;curly&#34; in the header says so.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p[contains(., '(') or contains(., ')')]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:if test="f:tally($words, '(') ne f:tally($words, ')') and not(matches($words, '(^|\s)[0-9a-zA-Z]{1,2}\)'))">
               <xsl:sequence select="p:finding(., 'R906', 'information', (), 'The brackets of this paragraph do not pair: ' || string-join((f:tally($words, &#34;(&#34;)), ' ') || ' open, ' || string-join((f:tally($words, &#34;)&#34;)), ' ') || ' close. ' || ' ', 'Look at the scan for the lost one.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$cut-words][normalize-space()]">
            <xsl:variable name="pattern" select="'\p{Ll}\p{Ll}- \p{Ll}\p{Ll}'"/>
            <xsl:if test="contains(., '- ') and matches(., $pattern) and not(matches(., '\p{Ll}- (and|or|to|versus|vs) '))">
               <xsl:sequence select="p:finding(., 'R907', 'information', (), 'A word seems to be cut: &#34;' || string-join((f:around(., $pattern)), ' ') || '&#34;. ' || ' ', 'Join it: &lt;pc force=&#34;weak&#34;&gt;-&lt;/pc&gt;&lt;lb break=&#34;no&#34;/&gt; where the hyphen was only at the line end.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:variable name="before"
                          select="string(preceding-sibling::node()[1][self::text()])"/>
            <xsl:if test="matches(substring(following-sibling::node()[1][self::text()], 1, 1) || substring($before, string-length($before)), '\p{L}')">
               <xsl:sequence select="p:finding(., 'R908', 'warning', (), 'The tag of &#34;' || f:short(.) || '&#34; begins or ends inside a word. ' || ' ', 'Let it hold the whole word, or none of it: derivatives (Stalinist) are not tagged.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$odd-signs][normalize-space()]">
            <xsl:variable name="nonsense" select="'[�-]'"/>
            <xsl:if test="matches(., $nonsense)">
               <xsl:sequence select="p:finding(., 'R909', 'error', (), 'A character that means nothing stands here: &#34;' || string-join((f:around(., $nonsense)), ' ') || '&#34;. ' || ' ', 'Look at the scan and write what stands there.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$odd-signs][normalize-space()]">
            <xsl:variable name="hidden" select="'[­ﬀ-ﬆ​]'"/>
            <xsl:if test="matches(., $hidden)">
               <xsl:sequence select="p:finding(., 'R910', 'warning', (), 'A soft hyphen, a ligature or an invisible space stands here: &#34;' || string-join((f:around(., $hidden)), ' ') || '&#34;. ' || ' ', 'Write plain letters.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:person[tei:birth][tei:death]">
            <xsl:if test="f:year((tei:birth/@when, tei:birth/@notBefore)[1]) gt f:year((tei:death/@when, tei:death/@notAfter)[1])">
               <xsl:sequence select="p:finding(., 'R951', 'error', (), '&#34;' || f:short(tei:persName[1]) || '&#34; dies (' || string-join(((tei:death/@when, tei:death/@notAfter)[1]), ' ') || ') before being born (' || string-join(((tei:birth/@when, tei:birth/@notBefore)[1]), ' ') || '). ' || ' ', 'Correct the dates in the authority file.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:person[tei:birth][tei:death]">
            <xsl:if test="f:year((tei:death/@when, tei:death/@notAfter)[1]) - f:year((tei:birth/@when, tei:birth/@notBefore)[1]) gt 105">
               <xsl:sequence select="p:finding(., 'R952', 'information', (), '&#34;' || f:short(tei:persName[1]) || '&#34; lives ' || string-join((f:year((tei:death/@when, tei:death/@notAfter)[1]) - f:year((tei:birth/@when, tei:birth/@notBefore)[1])), ' ') || ' years. ' || ' ', 'Look the dates up again.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:person[tei:birth or tei:death]/tei:occupation[@from or @to] | //tei:person[tei:birth or tei:death]/tei:state[@from or @to]">
            <xsl:if test="f:year((@from, @to)[1]) lt f:year((../tei:birth/@when, ../tei:birth/@notBefore)[1]) + 10 or f:year((@to, @from)[1]) gt f:year((../tei:death/@when, ../tei:death/@notAfter)[1]) + 1">
               <xsl:sequence select="p:finding(., 'R953', 'warning', (), '&#34;' || f:short(../tei:persName[1]) || '&#34; is &#34;' || f:short(.) || '&#34; outside the years of life. ' || ' ', 'Correct the dates in the authority file.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[@ref][following-sibling::tei:date]">
            <xsl:variable name="date" select="following-sibling::*[1][self::tei:date]"/>
            <xsl:variable name="between"
                          select="string(following-sibling::node()[1][self::text()])"/>
            <xsl:variable name="year"
                          select="$date[not(contains($between, '.')) and string-length($between) lt 60]/f:year((@when, @to, @notAfter)[1])"/>
            <xsl:variable name="born"
                          select="id(substring(tokenize(@ref)[1], 2))/self::tei:person/f:year((tei:birth/@when, tei:birth/@notBefore)[1])"/>
            <xsl:if test="exists($year) and exists($born) and $year lt $born">
               <xsl:sequence select="p:finding(., 'R954', 'information', (), '&#34;' || f:short(.) || '&#34; (born ' || string-join(($born), ' ') || ') is said to do something in ' || string-join(($year), ' ') || '. ' || ' ', 'Look whether the date or the person is misread.')"/>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:correspAction[@type = 'sent'][tei:date/@when]/tei:persName[@ref]">
            <xsl:variable name="died"
                          select="id(substring(tokenize(@ref)[1], 2))/self::tei:person/f:year((tei:death/@when, tei:death/@notAfter)[1])"/>
            <xsl:if test="exists($died) and f:year(../tei:date/@when) gt $died">
               <xsl:sequence select="p:finding(., 'R955', 'information', (), '&#34;' || f:short(.) || '&#34; (died ' || string-join(($died), ' ') || ') sends this letter in ' || string-join((f:year(../tei:date/@when)), ' ') || '. ' || ' ', 'Look whether the date or the sender is misread.')"/>
            </xsl:if>
         </xsl:for-each>
      </findings>
   </xsl:template>
</xsl:stylesheet>

