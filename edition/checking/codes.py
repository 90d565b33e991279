"""Why the codes exist that are not rules of the schema: reading, grammar, links, accounting and their like.

Each is (severity, why, right, wrong, what to do). Codes are permanent: one that is no longer used stays unused.
"""

from __future__ import annotations

from collections.abc import Mapping

from edition.findings import Severity

Facts = tuple[Severity | None, str, str, str, str]

_E, _W, _R = Severity.ERROR, Severity.WARNING, Severity.REVIEW

CODES: Mapping[str, Facts] = {
    "X101": (_E, "The file cannot be read as a TEI document: it is not well-formed XML, is in another namespace, or "
             "asks for entities or other files, which are never fetched.",
             "<p>Smith &amp; Co.</p>", "<p>Smith & Co.</p>", "Put right the place that the message shows."),
    "X102": (_W, "The rules hold a whole document in memory, about twenty times its size. A file this large is mostly "
             "many documents in one.", "", "", "Split it, one file for each document; or run edition check --large."),
    "X103": (_E, "A seed that cannot be read is left out, and so is its document; the others are made.", "", "",
             "Put right what the message names."),
    "X104": (_E, "Something of a document could not be made; what was there of it is still there.", "", "",
             "Look at the place the message names; if it names a defect of the program, report it with the file."),
    "X105": (_E, "The process that worked on a document died, and again when it worked on that document alone.", "", "",
             "Mostly memory was short: free some, use fewer --jobs, or split the document."),
    "A101": (_E, "The TEI must hold every word of the source once, in its order. Here one is missing, too "
             "much or otherwise; the first place is named.",
             '<p>The <choice ana="#unverified" resp="#ed-1"><sic>teh</sic><corr>the</corr></choice> ships left.</p>',
             "<p>The the ships left.</p>", "Restore the word; or keep it beside your correction in choice; or, if the "
             "scan has it as you wrote it, record the error of the OCR with edition accept --ocr."),
    "A102": (_E, "The TEI must hold the same words as the source. Here they run together or apart.",
             "<p>It was <choice><orig>to day</orig><reg>today</reg></choice>.</p>", "<p>It was today.</p>",
             "Join or split the words as the source has them, or encode what you changed."),
    "A103": (_E, "Every note of the source must stand in the TEI in its own words. Here one reads otherwise.", "", "",
             "Restore its words, or put a correction into choice; a note of your own has the type editorial."),
    "A104": (_W, "Without its seed a document cannot be accounted for.", "", "", "Put the seed back into seeds/."),
    "A105": (_W, "A correction of the ledger fits nothing in the seed any more, so it corrects nothing.", "", "",
             "Take the entry out, or mend its line."),
    "D101": (_W, "edition.yaml fills the header of a new file; afterwards the header is the truth. Here they differ.",
             "", "", "Bring one in line with the other."),
    "D102": (_W, "The authority files own persons, places, bodies, titles and terms; standOff is written from them.",
             "", "", "Change the authority file and convert again."),
    "D103": (_W, "A register entry that no authority file has is known in this document only.",
             "", "", "Take it in with edition authority import."),
    "I101": (_W, "People cite ids. One that was there in the last commit and is gone leads nowhere.",
             "", "", "Put it back, or name its heir under aliases in seeds/ID.decisions.yaml."),
    "M201": (_R, "The converter has something new where you have changed the file; yours was left as it is.",
             "", "", "Look at the place; take over by hand what you want of it."),
    "W401": (_W, "One form of a name is listed for two things that nothing in a text can tell apart.",
             "- id: a\n  name: Paris\n- id: b\n  name: Paris (Texas)", "- id: a\n  name: Paris\n- id: b\n  name: Paris",
             "Keep the form for one of them, or give a longer form."),
    "B101": (_W, "A finding was accepted that is not found any more. Entries without use hide what is accepted.",
             "", "", "Take the entry out of accepted.yaml."),
    "G101": (_E, "Every element is in the namespace of TEI, and the root is TEI.",
             '<p>It met.</p>', '<p xmlns="http://www.w3.org/1999/xhtml">It met.</p>', "Remove the other namespace."),
    "G102": (_E, "The encoding has a closed list of elements, so that every output knows what to do with each.",
             '<persName ref="#pers-smith">Smith</persName>', "<person-name>Smith</person-name>",
             "Use the element that the guide gives for this purpose."),
    "G103": (_E, "An element stands only where TEI allows it.", "<div>\n  <head>June</head>\n  <p>It met.</p>\n</div>",
             "<p>\n  <head>June</head>\n</p>", "Move it out, or use what may stand there."),
    "G104": (_E, "An element has only the attributes that mean something on it.",
             '<hi rend="italic">new</hi>', '<hi font="italic">new</hi>', "Correct the name of the attribute."),
    "G105": (_E, "The value of an attribute is of a kind: a date, a pointer, a word of a list.",
             '<date when="1957-06-18">18 June 1957</date>', '<date when="18 June 1957">18 June 1957</date>',
             "Write the value as the message says."),
    "G106": (_E, "Some attributes must be there: without them the element says nothing.",
             '<gap reason="redacted"/>', "<gap/>", "Add the attribute."),
    "G107": (_E, "Some elements hold only other elements; their words stand inside those.",
             "<list><item>First</item></list>", "<list>First</list>", "Put the words into one of the elements named."),
    "G108": (_E, "Some elements need others inside: a list its items, a choice both its sides.",
             "<choice><sic>a</sic><corr>b</corr></choice>", "<choice><sic>a</sic></choice>", "Add what is missing."),
    "G109": (_E, "Where the order carries meaning it is fixed: a head comes first, and no paragraph stands after a "
             "nested section.", "<div>\n  <p>First.</p>\n  <div>...</div>\n</div>",
             "<div>\n  <div>...</div>\n  <p>Late.</p>\n</div>",
             "Move the element to the place that the message names."),
    "G110": (_E, "A file with so many errors is mostly in another vocabulary; the rest would only repeat the first.",
             "", "", "Put the first errors right and check again."),
    "G199": (_E, "The grammar refuses the file, and no better words were found for it: a defect of ours.", "", "",
             "Report it, with the file."),
    "L101": (_E, "A pointer to a file that is not there is a broken link in every output.",
             '<graphic url="map.png"/>', '<graphic url="mapp.png"/>', "Correct the path, or put the file there."),
    "L102": (_E, "An address that is none cannot be followed.", '<ref target="https://example.org/a">',
             '<ref target="https:/example/a">', "Copy the address again."),
    "L103": (_W, "An address begins with a scheme such as https:. Another word there is mostly a slip.",
             '<ref target="https://example.org/">', '<ref target="htps://example.org/">', "Correct the scheme."),
    "L104": (_E, "A pointer into another document must find its xml:id there.",
             '<ref target="other.xml#p-3">', '<ref target="other.xml#p-three">', "Correct the part after #."),
    "P101": (_E, "A character that no typeface of the book has would print as an empty box.", "", "",
             "Name a typeface that has it under print: font and fonts, or write the character otherwise."),
    "P102": (_E, "The book asks for a typeface that is in no folder it may look in.", "", "",
             "Correct the name, or put the font into the folder that print: fonts names."),
    "P103": (_E, "The pages of the book did not settle: an index entry may name the page before.", "", "",
             "Look at the index; report the document."),
    "P104": (_W, "Typesetting stopped.", "", "", "Look at the place the message names."),
    "P105": (_E, "Words would be left out of the book.", "", "", "Look at the place the message names."),
    "K101": (_E, "A package is whole when every file has the checksum it was packed with. This one has not.", "", "",
             "Fetch the package again; if it is the same then, tell whoever deposited it."),
    "K102": (_E, "A file that the package lists is not in it.", "", "", "Fetch the package again."),
    "K103": (_E, "A file that the package does not list is in it: nobody answers for it.", "", "",
             "Take it out, or make the package again with edition deposit."),
    "K104": (_E, "A package is a BagIt 1.0 bag (RFC 8493): a declaration, a label, manifests. Here these are wrong.",
             "", "", "Make the package again with edition deposit."),
    "K201": (_E, "Every file of a package is described in ro-crate-metadata.json: type, licence, what it is.", "", "",
             "Make the package again with edition deposit."),
    "K202": (_E, "ro-crate-metadata.json describes a file that is not there, or another one.", "", "",
             "Make the package again with edition deposit."),
    "K203": (_E, "ro-crate-metadata.json is no RO-Crate, or says nothing of the whole.", "", "",
             "Make the package again with edition deposit."),
    "K301": (_E, "Something in the package that the edition stands on cannot be read.", "", "",
             "Make the package again with edition deposit."),
    "K302": (_E, "The TEI of a package keeps the schema that is enclosed with it. Here it breaks it.", "", "",
             "Put the TEI right, and make the package again."),
    "K401": (_E, "Every word of the TEI stands in page, book and plain text. Here some are lost.", "", "",
             "Make the package again with edition deposit."),
    "K402": (_E, "The same program makes the same bytes of the same TEI. Here it makes others, so the output enclosed "
             "is not this TEI's.", "", "", "Make the package again with edition deposit."),
    "K403": (_E, "Page, book and plain text of every document are part of a package. Here one is missing.", "", "",
             "Make the package again with edition deposit."),
    "V301": (_R, "Reading the seed left a doubt about its structure: a heading that may be none, a paragraph that may "
             "go on, a note without a call. Every word is there all the same.", "", "",
             "Look at that line of the seed; where it was read wrongly, put the TEI right. Conversion keeps it so."),
    "V302": (_R, "Tagging left a doubt that the TEI does not show by itself: a name that nothing answers to, a word "
             "that may be a misreading, a date that cannot be placed.", "", "",
             "Look at the place: list the name, correct the word or tag the date, and the doubt is gone."),
}  # fmt: skip
