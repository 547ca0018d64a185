# The lens: the vocabulary's words in all texts.

item-wordings = Word that may stand { $number }
field-binder-wordings = Words that may stand
field-binder-wordings-text = The word
field-binder-wordings-only-in = Only in
op-let-word-stand = let a word stand
op-question-word = had a word checked again

lens-against = { $count ->
    [0] No words advised against.
    [one] One word advised against.
   *[other] { $count } words advised against.
}
lens-let-stand = { $count ->
    [one] One place is not shown, because somebody has said that it is to stand.
   *[other] { $count } places are not shown, because somebody has said that they are to stand.
}
lens-fixed = { $count ->
    [0] No word was sure enough to be replaced.
    [one] One word was replaced in the copy.
   *[other] { $count } words were replaced in the copy.
}
lens-avoid = Avoid “{ $word }”. The vocabulary has no other word.
lens-unclear = “{ $word }” may mean several things: { $senses }. Say which.
lens-undefined = The abbreviation “{ $word }” is not explained. Spell it out once, like this: the whole word ({ $again }).
lens-recommended-twice = “{ $word }” is recommended for { $count } concepts. Tell them apart with an addition.
lens-partner = “{ $word }” – { $partner } says: { $theirs }
lens-stands = “{ $word }” may stand as it is written.
lens-stands-in = { $word } (only in { $title })
lens-none-stands = No word is excepted.
lens-questioned = “{ $word }” is checked again.
lens-no-exception = “{ $word }” is no exception.
lens-no-exception-do = Nothing was changed. krisparm lens stands shows the exceptions.
lens-only-text = Only text files can be put right in a copy.
lens-only-text-do = Nothing was written. Save the document as .txt or .md, or correct it in its own program by the list.

cli-about-lens = The vocabulary's words in a file or in the whole binder
cli-about-lens-stand = Let a word stand as it is written
cli-about-lens-question = Have a word checked again
cli-about-lens-stands = List words that may stand
cli-arg-lens-document = The file: .txt, .md, .docx or .odt; - reads from another program
cli-arg-lens-all = Check every text of the binder
cli-arg-lens-partner = Show what another organisation says instead
cli-arg-lens-fix = Write a copy in which what is sure has been replaced
cli-arg-lens-replace = Replace the copy if it is there
cli-arg-lens-stand-words = The word
cli-arg-lens-stand-in = Only in this record
cli-arg-lens-question-words = The word
cli-arg-lens-question-in = The exception for this record
